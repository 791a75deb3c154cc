using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Parcels;
using AmazonMcf.Pipeline;
using AmazonMcf.Repairs;
using AmazonMcf.Session;
using AmazonMcf.Submission;
using SellingPartner.Telemetry;

namespace AmazonMcf.Commands;

/// <summary>Gets the units of orders that Amazon will not ship, as rows for a different warehouse or a refund.</summary>
[Cmdlet(VerbsCommon.Get, "McfRemainder", DefaultParameterSetName = List)]
[OutputType(typeof(McfRemainder))]
public sealed class GetMcfRemainderCommand : McfOutboundCmdlet
{
    private const string List = "List";
    private const string Input = "Input";

    private readonly HashSet<(string? Seller, string OrderId)> written = [];
    private Dispatcher<OrderQuery, McfOrder?>? orders;
    private Remainders? remainders;

    /// <summary>Orders, order IDs, or objects that contain an order ID.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = Input)]
    [Alias("SellerFulfillmentOrderId", "OrderId")]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>
    /// Reads the orders whose status changed since this time, for example <c>7d</c>. A time without a zone is local. Default: the last 30
    /// days.
    /// </summary>
    [Parameter(ParameterSetName = List)]
    [TypedTimeTransformation]
    [Alias("UpdatedAfter")]
    public DateTime? Since { get; set; }

    /// <summary>Includes canceled orders. Default: they are excluded.</summary>
    [Parameter]
    public SwitchParameter IncludeCancelled { get; set; }

    /// <summary>
    /// Channel profiles, whose prefixes and suffixes are removed from order IDs, and whose SKU maps are used. Only orders whose IDs fit one
    /// of the profiles are returned. Default: all orders, and the order IDs of the shop are those at Amazon.
    /// </summary>
    [Parameter]
    [TextTransformation(IsList = true)]
    public string[]? Channel { get; set; }

    /// <summary>
    /// The SKU map that the orders were placed with: a file or a hashtable. Default: the map of the channel profile; without one, the SKUs
    /// of the shop are those at Amazon.
    /// </summary>
    [Parameter]
    [ValidateNotBlank]
    public object? SkuMap { get; set; }

    /// <summary>
    /// How many inputs are processed at once, from 1 to 64. The quota limits the request rate regardless of this number. Default: 16.
    /// </summary>
    [Parameter]
    [ValidateRange(1, DispatchLimit.Most)]
    public int ThrottleLimit { get; set; } = DispatchLimit.Usual;

    /// <inheritdoc />
    protected override void Begin()
    {
        remainders = new(new ParcelOptions
        {
            Channels = [.. (Channel ?? []).Select(path => ChannelFile.Read(this, path)!)],
            SkuMap = SkuMapping.LoadMap(this, SkuMap),
        });
        var work = new DispatchWork<OrderQuery, McfOrder?>(
            OutboundOperations.GetFulfillmentOrder, "Reading orders", query => query.OrderId, ReadAsync)
        {
            TargetOf = query => query.OrderId,
            OrderIdOf = query => query.OrderId,
            Write = Write,
        };
        orders = Dispatch(work, ThrottleLimit, McfOutputOrder.Input);
    }

    /// <inheritdoc />
    protected override void Process()
    {
        if (ParameterSetName == Input)
        {
            foreach (var input in Binding.InputObject.Items(InputObject))
            {
                if (OrderQuery.Read(this, input) is { } query)
                {
                    orders!.Submit(query, InputSeller.Of(input));
                }
            }

            return;
        }

        foreach (var connection in Route(InputSeller.Unknown).Select(Require))
        {
            var since = Since ?? SessionClock.At(connection) - StuckRule.LookBack;
            foreach (var order in OrderLists.Read(this, connection, since))
            {
                if (Remainders.MayHave(order, IncludeCancelled))
                {
                    orders!.Submit(new(order.SellerFulfillmentOrderId, order.IsDetailed ? order : null), connection);
                }
            }
        }
    }

    /// <inheritdoc />
    protected override void End() => orders!.Complete();

    // Units that were placed again are not sent by a second warehouse, also if they were placed a third time.
    private async Task<McfOrder?> ReadAsync(OrderQuery query, McfConnection connection, ApiCall call)
    {
        var order = query.Order ?? await connection.Outbound.GetOrderAsync(query.OrderId, call).ConfigureAwait(false);
        return Remainders.MayHave(order, IncludeCancelled)
            && !await RepairLookup.IsRepairedAsync(order, connection.Outbound, call).ConfigureAwait(false)
                ? await RepairLookup.OriginAsync(order, connection.Outbound, call).ConfigureAwait(false)
                : null;
    }

    private void Write(OrderQuery query, McfOrder? order)
    {
        if (order is null)
        {
            WriteVerbose($"Order '{query.OrderId}' has no remainder: Amazon ships it, or it was placed again.");
            return;
        }

        // An order and its canceled repair have the same units.
        if (!written.Add((order.SellerKey, order.SellerFulfillmentOrderId)))
        {
            WriteVerbose($"Order '{query.OrderId}' has the units of order '{order.SellerFulfillmentOrderId}', which are returned once.");
            return;
        }

        foreach (var row in remainders!.Of(order))
        {
            WriteObject(row);
        }
    }
}
