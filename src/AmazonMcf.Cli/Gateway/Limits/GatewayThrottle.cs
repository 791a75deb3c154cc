using System.Collections.Concurrent;

namespace AmazonMcf.Cli.Gateway.Limits;

/// <summary>The quotas of MWS, one bucket a client and operation.</summary>
internal sealed class GatewayThrottle(TimeProvider time)
{
    private const int Burst = 30;
    private const double PerSecond = 2;
    private const int StatusBurst = 2;
    private const double StatusPerSecond = 1 / 300d;

    private readonly ConcurrentDictionary<(string AccessKeyId, string Operation), GatewayBucket> buckets = new();

    public GatewayBucket Of(string accessKeyId, string operation)
    {
        // The pages of a list draw on the quota of the list.
        var shared = operation == "ListAllFulfillmentOrdersByNextToken" ? "ListAllFulfillmentOrders" : operation;
        return buckets.GetOrAdd((accessKeyId, shared), key => key.Operation == "GetServiceStatus"
            ? new GatewayBucket(StatusBurst, StatusPerSecond, time)
            : new GatewayBucket(Burst, PerSecond, time));
    }
}
