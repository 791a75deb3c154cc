using AmazonMcf.Service.Apis;
using AmazonMcf.Service.Quota;
using AmazonMcf.Service.Routing;

namespace AmazonMcf.Service.Http;

/// <summary>APIs hang beside each other, each under its base path, and share names of operations without sharing anything else.</summary>
public class OperationTableTests
{
    private static readonly OperationTable Table = new(
    [
        new ServiceApi("/fba/outbound/2020-07-01", [new Named("getOrder", "/orders/{id}")]),
        new ServiceApi("/fba/outbound/2026-07-04", [new Named("getOrder", "/orders/{id}"), new Named("getSummary", "/orders/summary")]),
        new ServiceApi("/fba/inventory/v1", [new Named("getSummaries", "/summaries")]),
    ]);

    [Theory]
    [InlineData("/fba/outbound/2020-07-01/orders/A", "/fba/outbound/2020-07-01 getOrder")]
    [InlineData("/fba/outbound/2026-07-04/orders/A", "/fba/outbound/2026-07-04 getOrder")]
    [InlineData("/fba/outbound/2026-07-04/orders/summary", "/fba/outbound/2026-07-04 getSummary")]
    [InlineData("/fba/outbound/2020-07-01/orders/summary", "/fba/outbound/2020-07-01 getOrder")]
    [InlineData("/fba/inventory/v1/summaries", "/fba/inventory/v1 getSummaries")]
    [InlineData("/fba/inventory/v1/orders/A", null)]
    [InlineData("/orders/A", null)]
    public void A_path_leads_to_the_operation_of_its_api(string path, string? key) =>
        Assert.Equal(key, Table.Find(new ServiceRequest("GET", path))?.Key);

    private sealed class Named(string name, string path) : IServiceOperation
    {
        public string Name => name;

        public string Method => "GET";

        public string Path => path;

        public UsagePlan? Plan => null;

        public byte[] Run(OperationCall call) => throw new NotSupportedException();
    }
}
