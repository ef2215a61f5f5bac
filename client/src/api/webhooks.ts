import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  ChangeWebhookBody,
  CreateWebhookBody,
  WebhookBody,
  WebhookDeliveryBody,
  WebhookSecretBody,
} from "@zentaikan/protocol/webhooks";
import { request } from "./http-client.ts";

const webhooksKey = ["webhooks"] as const;
/** Whoever looks at these waits for a delivery, or for its outcome. */
const refreshEveryMs = 2000;

export function useWebhooks() {
  return useQuery({
    queryKey: webhooksKey,
    queryFn: () => request<WebhookBody[]>("GET", "/api/webhooks"),
    refetchInterval: refreshEveryMs,
  });
}

export function useCreateWebhook() {
  return useWebhookMutation((body: CreateWebhookBody) =>
    request<WebhookSecretBody>("POST", "/api/webhooks", body),
  );
}

export function useChangeWebhook(id: string) {
  return useWebhookMutation((change: ChangeWebhookBody) =>
    request<WebhookBody>("PATCH", `/api/webhooks/${id}`, change),
  );
}

/** Makes a new secret; its answer is the only one that holds it. */
export function useRollSecret(id: string) {
  return useWebhookMutation<void, WebhookSecretBody>(() =>
    request("POST", `/api/webhooks/${id}/secret`),
  );
}

export function useDeleteWebhook(id: string) {
  return useWebhookMutation<void, void>(() => request("DELETE", `/api/webhooks/${id}`));
}

export function useDeliveries(id: string) {
  return useQuery({
    queryKey: [...webhooksKey, id],
    queryFn: () => request<WebhookDeliveryBody[]>("GET", `/api/webhooks/${id}/deliveries`),
    refetchInterval: refreshEveryMs,
  });
}

export function useSendTest(id: string) {
  return useWebhookMutation<void, WebhookDeliveryBody[]>(() =>
    request("POST", `/api/webhooks/${id}/test`),
  );
}

export function useDeliverAgain(id: string) {
  return useWebhookMutation((eventId: string) =>
    request<WebhookDeliveryBody[]>("POST", `/api/webhooks/${id}/deliveries/${eventId}/again`),
  );
}

/** A change is finished when the lists show it. */
function useWebhookMutation<Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: webhooksKey }),
  });
}
