using AmazonMcf.Connection;
using AmazonMcf.Inbound.V0;
using AmazonMcf.Inbound.V20240320;
using AmazonMcf.Model;
using AmazonMcf.Submission;
using SellingPartner.Transport;

namespace AmazonMcf.Inbound.Clients;

/// <summary>Inbound plans and shipments over Fulfillment Inbound 2024-03-20 and, for what only it reports, v0.</summary>
internal sealed class InboundClient : IInbound
{
    /// <summary>Opens the APIs.</summary>
    /// <param name="transport">Carries out the operations.</param>
    /// <param name="marketplace">The marketplace of requests that name none.</param>
    /// <param name="rule">Says which responses count.</param>
    /// <param name="comparesIds">Whether the id in a response must be the id of the request.</param>
    /// <param name="mark">Marks what is read with its seller.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">Random numbers from 0 to 1, for unique names.</param>
    public InboundClient(
        ApiTransport transport,
        McfMarketplace marketplace,
        ProofRule rule,
        bool comparesIds,
        SellerMark mark,
        TimeProvider time,
        Func<double> random)
    {
        Api = InboundApi.Open(transport, rule, comparesIds);
        ApiV0 = InboundV0Api.Open(transport);
        var work = new InboundWork(Api, new OutcomeReader(rule, time), mark);
        Operations = new OperationsClient(work, time);
        Plans = new PlansClient(work, marketplace, time, random);
        Packing = new PackingClient(work);
        Shipments = new ShipmentsClient(work, new ConfirmedShipments(ApiV0, mark));
        Placements = new PlacementsClient(work, Shipments);
        Transport = new TransportClient(work);
        Labels = new LabelsClient(Api, ApiV0, transport.OpenDocuments(), marketplace);
    }

    /// <summary>The API as Amazon describes it.</summary>
    public IInboundApi Api { get; }

    /// <summary>The older API as Amazon describes it.</summary>
    public IInboundV0Api ApiV0 { get; }

    public IInboundOperations Operations { get; }

    public IInboundPlans Plans { get; }

    public IInboundPacking Packing { get; }

    public IInboundPlacements Placements { get; }

    public IInboundTransport Transport { get; }

    public IInboundShipments Shipments { get; }

    public IInboundLabels Labels { get; }
}
