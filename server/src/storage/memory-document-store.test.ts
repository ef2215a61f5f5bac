import { describeDocumentStore } from "./document-store.contract.ts";
import { openMemoryDocumentStore } from "./memory-document-store.ts";

describeDocumentStore("the memory store", async () => openMemoryDocumentStore());
