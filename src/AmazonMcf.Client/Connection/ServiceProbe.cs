using System.Globalization;
using AmazonMcf.Errors;
using AmazonMcf.Inbound.Clients;
using AmazonMcf.Inbound.V20240320;
using AmazonMcf.Inventory.V1;
using AmazonMcf.Outbound;
using AmazonMcf.Submission;
using SellingPartner;
using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace AmazonMcf.Connection;

/// <summary>
/// Checks the service with one inexpensive request: for the orders or the inventory that changed since now, of which there are none, or for
/// one inbound plan. Replaces GetServiceStatus of MWS and Amazon FWS, which the Selling Partner API does not have.
/// </summary>
/// <param name="connection">The connection to check.</param>
/// <param name="time">The clock.</param>
/// <param name="section">The section to check; see <see cref="McfServiceSection"/>. Default: Outbound.</param>
public sealed class ServiceProbe(McfConnection connection, TimeProvider time, string section = McfServiceSection.Outbound)
{
    /// <summary>A response that takes longer counts as slow.</summary>
    public static readonly TimeSpan SlowAfter = TimeSpan.FromSeconds(5);

    /// <summary>Checks.</summary>
    /// <param name="timeout">The timeout, waits and retries included.</param>
    /// <param name="call">Records the attempts; its tokens cancel the check.</param>
    /// <returns>The status. Failures are reported in it and not thrown.</returns>
    /// <exception cref="OperationCanceledException">The call was stopped.</exception>
    public async Task<McfServiceStatus> CheckAsync(TimeSpan timeout, ApiCall call)
    {
        using var deadline = new DispatchStop(TimeSpan.Zero, time);
        using var timer = time.CreateTimer(_ => deadline.Stop(), null, timeout, Timeout.InfiniteTimeSpan);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(call.Dispatch, deadline.Dispatch);
        ApiAttempt? last = null;
        var probe = new ApiCall(attempt => call.OnAttempt(last = attempt, RetryClass.Read), stop.Token, stop.Token)
        {
            WantsBodies = call.WantsBodies,
        };
        try
        {
            await AskAsync(probe).ConfigureAwait(false);
            return Answered(probe, last);
        }
        catch (McfException failure)
        {
            var status = failure is McfThrottledException ? McfServiceStatus.Yellow : McfServiceStatus.Red;
            return Report(probe, last, status, failure.Message, failure.RecommendedAction, failure.ErrorId);
        }
        catch (OperationCanceledException) when (!call.Dispatch.IsCancellationRequested)
        {
            return GaveUp(probe, last, timeout);
        }
    }

    private async Task AskAsync(ApiCall probe)
    {
        var now = time.GetUtcNow().UtcDateTime;
        switch (section)
        {
            case McfServiceSection.Inbound:
                await connection.InboundApi.ListInboundPlansAsync(1, null, null, null, null, probe).ConfigureAwait(false);
                break;
            case McfServiceSection.Inventory:
                await connection.Inventory.ListAsync(connection.Marketplace.MarketplaceId, now, probe).ToListAsync().ConfigureAwait(false);
                break;
            default:
                await connection.Outbound.ReadOrderPageAsync(now, null, probe).ConfigureAwait(false);
                break;
        }
    }

    private McfServiceStatus Answered(ApiCall probe, ApiAttempt? last)
    {
        if (probe.Attempts > 1)
        {
            return Report(
                probe,
                last,
                McfServiceStatus.Yellow,
                $"The service responded, but only on attempt {Number(probe.Attempts)}.",
                "No action is needed: retries handle this."
            );
        }

        if (ClockText.Describe(last?.ClockDifference) is { } difference)
        {
            return Report(
                probe,
                last,
                McfServiceStatus.Yellow,
                "The service is responding. " + difference,
                "Correct the clock of this machine: order dates and logins depend on it."
            );
        }

        return last?.Took > SlowAfter
            ? Report(
                probe,
                last,
                McfServiceStatus.Yellow,
                $"The service is responding slowly: the request took {Number(last.Took.TotalSeconds)} s.",
                "You can continue, but expect delays."
            )
            : Report(probe, last, McfServiceStatus.Green, "The service is responding.");
    }

    private McfServiceStatus GaveUp(ApiCall probe, ApiAttempt? last, TimeSpan timeout)
    {
        var text = $"There was no successful response within {Number(timeout.TotalSeconds)} s";
        return last?.Status == 429
            ? Report(
                probe,
                last,
                McfServiceStatus.Yellow,
                text + ": the quota is used up.",
                "Retry later, or run fewer programs that share this quota.",
                "McfThrottled"
            )
            : Report(
                probe,
                last,
                McfServiceStatus.Red,
                text + (last is null ? "." : $"; the last attempt ended with {Ending(last)}."),
                "Check the network, the proxy and the connection's endpoint.",
                "McfRequestTimeout"
            );
    }

    private McfServiceStatus Report(
        ApiCall probe, ApiAttempt? last, string status, string message, string? action = null, string? errorId = null) => new()
        {
            Status = status,
            Message = message,
            RecommendedAction = action,
            ErrorId = errorId,
            Name = connection.Name,
            Kind = connection.Kind,
            Marketplace = connection.Marketplace.Code,
            Endpoint = connection.Endpoint,
            CheckedAt = time.GetUtcNow().UtcDateTime,
            Latency = last?.Duration,
            Attempts = probe.Attempts,
            HttpStatus = last?.Status,
            ClockAhead = last?.ClockAhead,
            RequestId = probe.RequestId,
            Section = section,
            Quota = section switch
            {
                McfServiceSection.Inbound => connection.GetQuota(InboundOperations.ListInboundPlans),
                McfServiceSection.Inventory => connection.GetQuota(InventoryOperations.GetInventorySummaries),
                _ => connection.GetQuotaOfWork(OutboundOperations.ListAllFulfillmentOrders),
            },
            Quotas = [.. connection.Apis.SelectMany(api => api.Operations).Select(connection.GetQuota)],
        };

    private static string Ending(ApiAttempt attempt) =>
        attempt.Failure ?? (attempt.Status is { } status ? "HTTP " + Number(status) : "no response");

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
