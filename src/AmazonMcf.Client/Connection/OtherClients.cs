using AmazonMcf.Inbound;
using AmazonMcf.Inbound.Clients;
using AmazonMcf.Inbound.V20240320;
using AmazonMcf.Inventory;
using AmazonMcf.Inventory.V1;
using AmazonMcf.Model;
using AmazonMcf.Notifications;
using AmazonMcf.Notifications.V1;
using AmazonMcf.Submission;
using SellingPartner.Transport;

namespace AmazonMcf.Connection;

/// <summary>The clients of the APIs beside Fulfillment Outbound. Most connections place orders and need none of them.</summary>
internal sealed class OtherClients
{
    /// <summary>Opens the clients. Nothing is sent.</summary>
    /// <param name="transport">Carries out the operations.</param>
    /// <param name="kind">The kind of service.</param>
    /// <param name="marketplace">The marketplace of the connection.</param>
    /// <param name="rule">Says which responses count.</param>
    /// <param name="mark">Marks what is read with its seller.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">Numbers from 0 up to 1.</param>
    public OtherClients(
        ApiTransport transport,
        string kind,
        McfMarketplace marketplace,
        ProofRule rule,
        SellerMark mark,
        TimeProvider time,
        Func<double> random)
    {
        var isSandbox = kind != McfConnectionKind.Live;
        Inventory = new InventoryClient(FbaInventoryApi.Open(transport, rule.Response, isSandbox), mark, time, random);
        var inbound = new InboundClient(
            transport, marketplace, rule, comparesIds: kind != McfConnectionKind.Sandbox, mark, time, random);
        (Inbound, InboundApi) = (inbound, inbound.Api);
        Notifications = new NotificationsClient(NotificationsApi.Open(transport, rule.Response, isSandbox), mark);
    }

    /// <summary>The seller's inventory in Amazon's fulfillment centers.</summary>
    public IInventory Inventory { get; }

    /// <summary>Inbound plans and shipments to Amazon's fulfillment centers.</summary>
    public IInbound Inbound { get; }

    /// <summary>The API of inbound plans as Amazon describes it.</summary>
    public IInboundApi InboundApi { get; }

    /// <summary>The seller's subscriptions to notifications.</summary>
    public NotificationsClient Notifications { get; }
}
