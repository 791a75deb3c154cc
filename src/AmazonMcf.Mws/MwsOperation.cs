using SellingPartner.Telemetry;

namespace AmazonMcf.Mws;

/// <summary>
/// Describes one operation: how it is read and written, what it requires, how often it may be called and what handles it. The
/// codec, archives and the gateway take it from here.
/// </summary>
/// <param name="Name">The value of <c>Action</c>.</param>
/// <param name="Parameters">What requests carry.</param>
/// <param name="Result">What responses carry; null when that is nothing.</param>
/// <param name="Work">Calls the service and fills in the response.</param>
internal sealed record MwsOperation(
    string Name,
    MwsType<MwsRequest> Parameters,
    MwsType<MwsResponse>? Result,
    Func<IMwsService, MwsRequest, MwsResponse, ApiCall, Task> Work
)
{
    /// <summary>How often a client may call it. Operations with the same object share one bucket.</summary>
    public MwsQuota Quota { get; init; } = new(burst: 30, perSecond: 2);

    /// <summary>
    /// Parameters without which MWS rejected a request. Source: those marked as required in the reference of FulfillmentOutboundShipment
    /// 2010-10-01.
    /// </summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The same for each entry of <c>Items</c>.</summary>
    public IReadOnlyList<string> RequiredOfEachItem { get; init; } = [];

    /// <summary>Whether a request may have no items although its items have required parameters.</summary>
    public bool CanBeWithoutItems { get; init; }

    /// <summary>The other name by which servers called the response; null when there is none.</summary>
    public string? MisspelledResponse { get; init; }

    /// <summary>The objects of the model in a response; null when the response as a whole is all there is.</summary>
    public Func<MwsResponse, IEnumerable<object?>>? Contents { get; init; }

    /// <summary>Has the work of a request done.</summary>
    /// <param name="service">Who does it.</param>
    /// <param name="request">A request of this operation that has all it requires.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response, without its request id.</returns>
    public async Task<MwsResponse> RespondAsync(IMwsService service, MwsRequest request, ApiCall call)
    {
        var response = new MwsResponse { Operation = Name };
        await Work(service, request, response, call).ConfigureAwait(false);
        return response;
    }
}
