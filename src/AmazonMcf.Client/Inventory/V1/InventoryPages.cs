using AmazonMcf.Errors;
using AmazonMcf.Inventory.V1.Wire;
using SellingPartner;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inventory.V1;

/// <summary>Reads a list of inventory page by page, each SKU once, and starts over when a page token expired.</summary>
/// <param name="readPage">Reads the page of a token; null for the first.</param>
/// <param name="time">The clock that the age of tokens is measured by.</param>
internal sealed class InventoryPages(Func<string?, Task<GetInventorySummariesResponse>> readPage, TimeProvider time)
{
    // Source: getInventorySummaries, FBA Inventory v1, parameter nextToken.
    private static readonly TimeSpan TokenLife = TimeSpan.FromSeconds(30);

    private readonly HashSet<string> returned = new(StringComparer.Ordinal);
    private int returnedAtRestart = -1;
    private long tokenIssued;

    /// <summary>Streams the SKUs.</summary>
    /// <param name="call">The call it is part of.</param>
    public IAsyncEnumerable<InventorySummary> ReadAsync(ApiCall call) =>
        PageStream.ReadAsync<InventorySummary>(
            InventoryOperations.GetInventorySummaries,
            async token =>
            {
                var page = await ReadOrRestartAsync(token).ConfigureAwait(false);
                tokenIssued = time.GetTimestamp();
                var summaries = page.Payload?.InventorySummaries ?? [];
                return (summaries.FindAll(summary => summary is not null && returned.Add(summary.SellerSku ?? "")),
                    page.Pagination?.NextToken);
            },
            call);

    // A restart that returned nothing new would go on without end.
    private async Task<GetInventorySummariesResponse> ReadOrRestartAsync(string? token)
    {
        try
        {
            return await readPage(token).ConfigureAwait(false);
        }
        catch (McfInvalidRequestException)
            when (token is not null && returned.Count > returnedAtRestart && time.GetElapsedTime(tokenIssued) >= TokenLife)
        {
            returnedAtRestart = returned.Count;
            return await readPage(null).ConfigureAwait(false);
        }
    }
}
