using System.Net.Http.Json;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>HttpClient and System.Text.Json and nothing else: no quota, no retry, no check, no model.</summary>
internal sealed class BareClient : IDisposable
{
    public const string Name = "bare HttpClient + System.Text.Json";

    private const string Path = "fba/outbound/2020-07-01/fulfillmentOrders";
    private readonly HttpClient http;

    public BareClient(Uri endpoint, string token)
    {
        http = new HttpClient { BaseAddress = endpoint };
        http.DefaultRequestHeaders.Add("x-amz-access-token", token);
    }

    public async Task GetAsync(string id)
    {
        var response = await http.GetFromJsonAsync($"{Path}/{id}", BareJson.Default.GetFulfillmentOrderResponse);
        Expect(response?.Payload?.FulfillmentOrder is not null);
    }

    public async Task CreateAsync(string id)
    {
        using var response = await http.PostAsJsonAsync(Path, Orders.Wire(id), BareJson.Default.CreateFulfillmentOrderRequest);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Reads all pages.</summary>
    /// <returns>How many orders there are.</returns>
    public async Task<int> ListAsync(DateTime since)
    {
        var count = 0;
        var query = "queryStartDate=" + Uri.EscapeDataString(since.ToString("O"));
        while (true)
        {
            var response = await http.GetFromJsonAsync($"{Path}?{query}", BareJson.Default.ListAllFulfillmentOrdersResponse);
            count += response!.Payload!.FulfillmentOrders!.Count;
            if (response.Payload.NextToken is not { Length: > 0 } token)
            {
                return count;
            }

            query = "nextToken=" + Uri.EscapeDataString(token);
        }
    }

    /// <summary>Reads all pages of the inventory of a marketplace.</summary>
    /// <returns>How many SKUs there are.</returns>
    public async Task<int> ListInventoryAsync(string marketplace)
    {
        var path = "fba/inventory/v1/summaries?details=true&granularityType=Marketplace"
            + $"&granularityId={marketplace}&marketplaceIds={marketplace}";
        var count = 0;
        var page = "";
        while (true)
        {
            var response = await http.GetFromJsonAsync(path + page, BareInventoryJson.Default.GetInventorySummariesResponse);
            count += response!.Payload!.InventorySummaries!.Count;
            if (response.Pagination?.NextToken is not { Length: > 0 } token)
            {
                return count;
            }

            page = "&nextToken=" + Uri.EscapeDataString(token);
        }
    }

    public void Dispose() => http.Dispose();

    private static void Expect(bool condition)
    {
        if (!condition)
        {
            throw new InvalidOperationException("The response is not the expected one.");
        }
    }
}
