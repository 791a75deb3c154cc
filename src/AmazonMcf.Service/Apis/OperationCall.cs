using AmazonMcf.Connection;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Http;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Apis;

/// <summary>A call of an operation: what it was given, and the transaction it works in.</summary>
internal sealed class OperationCall
{
    private readonly IReadOnlyDictionary<string, string> path;
    private readonly Dictionary<string, string> query = new(StringComparer.Ordinal);

    /// <summary>Makes a call.</summary>
    /// <param name="request">The request.</param>
    /// <param name="path">The variable segments of the path, decoded.</param>
    /// <param name="session">The transaction.</param>
    public OperationCall(ServiceRequest request, IReadOnlyDictionary<string, string> path, IStoreSession session)
    {
        Request = request;
        Session = session;
        this.path = path;
        foreach (var pair in QueryString.Parse(request.Query))
        {
            query[pair.Key] = pair.Value;
        }
    }

    /// <summary>The request.</summary>
    public ServiceRequest Request { get; }

    /// <summary>The transaction.</summary>
    public IStoreSession Session { get; }

    /// <summary>The HTTP status of the response, set by operations that succeed with another one. Default: 200.</summary>
    public int Status { get; set; } = 200;

    /// <summary>Headers of the response beside those that every response has, set by the operation.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The order the path names.</summary>
    public string OrderId => Segment("sellerFulfillmentOrderId");

    /// <summary>A variable segment of the path.</summary>
    /// <param name="name">Its name in the template.</param>
    public string Segment(string name) => path[name];

    /// <summary>A query parameter; null when it is missing or empty.</summary>
    /// <param name="name">Its name.</param>
    public string? Optional(string name) => query.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>A query parameter that must be there (MissingParameter).</summary>
    /// <param name="name">Its name.</param>
    public string Required(string name) => Optional(name) ?? throw ServiceErrors.Missing(name);

    /// <summary>A moment among the query parameters (InvalidTimestamp); null when it is missing.</summary>
    /// <param name="name">Its name.</param>
    public DateTime? OptionalTime(string name)
    {
        if (Optional(name) is not { } text)
        {
            return null;
        }

        return IsoTime.TryParse(text, out var value) ? value : throw ServiceErrors.BadDate();
    }

    /// <summary>The marketplace a query parameter must name (MissingParameter, InvalidMarketplace).</summary>
    public McfMarketplace RequiredMarketplace() => Marketplaces.Find(Required("marketplaceId")) ?? throw ServiceErrors.BadMarketplace();

    /// <summary>The extra service the path names (InvalidFeature).</summary>
    public string Feature()
    {
        var name = Segment("featureName");
        return FeatureNames.All.Contains(name) ? name : throw ServiceErrors.BadFeature();
    }
}
