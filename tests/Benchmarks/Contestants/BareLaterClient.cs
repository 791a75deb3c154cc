using System.Net.Http.Json;
using AmazonMcf.Connection;
using AmazonMcf.Outbound.V20260704.Mapping;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>HttpClient and System.Text.Json alone, over Fulfillment Outbound 2026-07-04.</summary>
internal sealed class BareLaterClient : IDisposable
{
    private const string Path = "fulfillment/outbound/2026-07-04/orders";

    private static readonly DateTime SlipDate = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly HttpClient http;

    public BareLaterClient(Uri endpoint, string token)
    {
        http = new HttpClient { BaseAddress = endpoint };
        http.DefaultRequestHeaders.Add("x-amz-access-token", token);
    }

    public async Task GetAsync(string id)
    {
        var response = await http.GetFromJsonAsync($"{Path}/{id}", BareLaterJson.Default.GetOrderResponse);
        if (response?.Order is null)
        {
            throw new InvalidOperationException("The response is not the expected one.");
        }
    }

    public async Task CreateAsync(string id)
    {
        var order = OrderRequestMapping.ToWire(Orders.Model(id), McfMarketplaces.Find("US")!, SlipDate);
        using var response = await http.PostAsJsonAsync(Path, order, BareLaterJson.Default.CreateOrderRequest);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Reads all pages.</summary>
    /// <returns>How many orders there are.</returns>
    public async Task<int> ListAsync(DateTime since)
    {
        var count = 0;
        var path = $"{Path}?updatedAfter={Uri.EscapeDataString(since.ToString("O"))}";
        var page = "";
        while (true)
        {
            var response = await http.GetFromJsonAsync(path + page, BareLaterJson.Default.ListOrdersResponse);
            count += response!.Orders!.Count;
            if (response.Pagination?.NextToken is not { Length: > 0 } token)
            {
                return count;
            }

            page = "&pageToken=" + Uri.EscapeDataString(token);
        }
    }

    public void Dispose() => http.Dispose();
}
