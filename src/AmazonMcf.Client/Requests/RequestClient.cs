using System.Text.Json;
using AmazonMcf.Outbound;
using SellingPartner;
using SellingPartner.Http;
using SellingPartner.Requests;
using SellingPartner.Telemetry;
using SellingPartner.Transport;

namespace AmazonMcf.Requests;

/// <summary>Sends requests that users state themselves, to any operation of the Selling Partner API.</summary>
/// <param name="transport">Carries out the operations.</param>
/// <param name="proof">Says which responses count.</param>
/// <param name="isSandbox">Whether operations that only sandboxes answer may be asked for.</param>
internal sealed class RequestClient(ApiTransport transport, ResponseProof proof, bool isSandbox)
{
    private const int DocumentedStatus = 200;

    // All that the APIs described here have at the top.
    private static readonly string[] DocumentedMembers = ["payload", "pagination", "errors"];

    /// <summary>Sends a request.</summary>
    /// <param name="plan">The request.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The response; null where it has no body.</returns>
    public async Task<JsonElement?> SendAsync(RequestPlan plan, ApiCall call) =>
        (await SendAsync(plan, plan.Query, call).ConfigureAwait(false)).Root;

    /// <summary>Sends a request and those for the pages that follow, each when the one before was taken.</summary>
    /// <param name="plan">The request.</param>
    /// <param name="call">The call to report to.</param>
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

    private Task<JsonAnswer> SendAsync(RequestPlan plan, IReadOnlyList<KeyValuePair<string, string>> query, ApiCall call)
    {
        var request = plan.With(query);
        if (plan.Operation.SandboxOnly && !isSandbox)
        {
            throw OutboundFailures.SandboxOnly(request.Operation, request.Target);
        }

        var form = new AnswerForm(JsonAnswer.Type, (answer, head) => FindFlaw(plan.Operation, (JsonAnswer)answer, head))
        {
            Empty = KnownApis.IsKnown(plan.Operation) ? null : JsonAnswer.Empty,
        };
        return transport.SendAsync<JsonAnswer>(request, form, call);
    }

    private AnswerFlaw? FindFlaw(ApiOperation operation, JsonAnswer answer, AnswerHead head)
    {
        var flaw = KnownApis.IsKnown(operation) ? FindFlawOfKnown(operation, answer, head) : FindFlawOfUnknown(operation, answer, head);
        return flaw is null ? null : new AnswerFlaw(flaw, answer.Errors);
    }

    private string? FindFlawOfKnown(ApiOperation operation, JsonAnswer answer, AnswerHead head) => operation.RetryClass == RetryClass.Read
        ? answer.HasErrors ? "errors" : null
        : proof.FindFlaw(head, answer.MemberNames.Except(DocumentedMembers).Any(), answer.HasErrors);

    // Other APIs document other statuses of success, other members, and errors beside results. That the service itself answered this very
    // request can be asked of all of them.
    private string? FindFlawOfUnknown(ApiOperation operation, JsonAnswer answer, AnswerHead head)
    {
        if (operation.RetryClass != RetryClass.Read)
        {
            return proof.FindFlaw(head with { Status = DocumentedStatus }, hasUnknownMembers: false, hasErrors: false);
        }

        return answer.Root is null && head.RequestId is null ? "neither content nor a request id" : null;
    }
}
