import type { CustomerBody } from "@zentaikan/protocol/customers";
import { createContext, type ReactNode } from "react";

/** Shows how near we are to a customer; another part of the client does so. */
export type RelationshipOf = (customer: CustomerBody) => ReactNode;

export const RelationshipSlot = createContext<RelationshipOf>(() => null);
