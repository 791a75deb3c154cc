using System.Text.Json;
using AmazonMcf.Errors;
using SellingPartner;
using SellingPartner.Http;
using SellingPartner.Requests;
using SellingPartner.Telemetry;
using SellingPartner.Transport;

namespace AmazonMcf.Requests;

/// <summary>Sends requests that users specify, to any operation of the Selling Partner API.</summary>
/// <param name="transport">Carries out the operations.</param>
/// <param name="proof">Determines which responses are accepted.</param>
/// <param name="isSandbox">Whether operations that only sandboxes support are allowed.</param>
internal sealed class RequestClient(ApiTransport transport, ResponseProof proof, bool isSandbox)
{
    private const int NoContent = 204;

    /// <summary>Sends a request.</summary>
    /// <param name="plan">The request.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response; null where it has no body.</returns>
    public async Task<JsonElement?> SendAsync(RequestPlan plan, ApiCall call) =>
        (await SendAsync(plan, plan.Query, call).ConfigureAwait(false)).Root;

    /// <summary>Sends a request and those for the pages that follow, each when the one before was taken.</summary>
    /// <param name="plan">The request.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The pages.</returns>
    public IAsyncEnumerable<JsonElement?> FollowAsync(RequestPlan plan, ApiCall call)
    {
        var member = "";
        return PageStream.ReadAsync<JsonElement?>(
            plan.Operation,
            async token =>
            {
                var query = token is null ? plan.Query : PageRules.NextQuery(plan.Path, plan.Query, member, token);
                var page = await SendAsync(plan, query, call).ConfigureAwait(false);
                member = page.NextPage?.Name ?? "";
                return ([page.Root], page.NextPage?.Token);
            },
            call);
    }

    private Task<JsonResponse> SendAsync(RequestPlan plan, IReadOnlyList<KeyValuePair<string, string>> query, ApiCall call)
    {
        var request = plan.With(query);
        if (SandboxRule.Of(plan.Operation, isSandbox)?.Invoke(request.Operation, request.Target) is { } rejection)
        {
            throw rejection;
        }

        var form = new ResponseForm(JsonResponse.Type, (response, head) => FindFlaw(plan.Operation, (JsonResponse)response, head))
        {
            Empty = KnownApis.IsKnown(plan.Operation) && !plan.Operation.SuccessStatuses.Contains(NoContent) ? null : JsonResponse.Empty,
        };
        return transport.SendAsync<JsonResponse>(request, form, call);
    }

    private ResponseFlaw? FindFlaw(ApiOperation operation, JsonResponse response, ResponseHead head)
    {
        var flaw = KnownApis.IsKnown(operation) ? FindFlawOfKnown(operation, response, head) : FindFlawOfUnknown(operation, response, head);
        return flaw is null ? null : new ResponseFlaw(flaw, response.Errors);
    }

    private string? FindFlawOfKnown(ApiOperation operation, JsonResponse response, ResponseHead head) =>
        proof.FindFlawByRetryClass(
            operation, head, response.MemberNames.Except(operation.Api.ResponseMembers).Any(), response.HasErrors);

    // Other APIs document other statuses of success, other members, and errors beside results. That the service itself answered this very
    // request can be sent to all of them.
    private string? FindFlawOfUnknown(ApiOperation operation, JsonResponse response, ResponseHead head)
    {
        if (operation.RetryClass != RetryClass.Read)
        {
            return proof.FindFlaw(
                operation, head with { Status = operation.SuccessStatuses[0] }, hasUnknownMembers: false, hasErrors: false);
        }

        return response.Root is null && head.RequestId is null ? "neither content nor a request id" : null;
    }
}
