using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using AmazonMcf.Submission;

namespace AmazonMcf.Commands;

/// <summary>
/// Reads orders: in full by ID, with lines, shipments and returns, or as summaries of the orders whose status changed since a time. To
/// read summaries in full, pipe them into this command or use -Detailed.
/// </summary>
[Cmdlet(VerbsCommon.Get, "McfOrder", DefaultParameterSetName = List)]
[OutputType(typeof(McfOrder))]
public sealed class GetMcfOrderCommand : McfOutboundCmdlet
{
    private const string ById = "ById";
    private const string List = "List";

    private Dispatcher<string, McfOrder>? orders;

    /// <summary>The IDs of the orders, or objects that carry them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ById)]
    [OrderIdTransformation]
    [ArgumentCompleter(typeof(OrderIdCompleter))]
    [Alias("OrderId", "Id")]
    public McfOrderId[] SellerFulfillmentOrderId { get; set; } = [];

    /// <summary>Returns orders whose status changed since this time. A time without a zone is UTC. Default: the last 36 hours.</summary>
    [Parameter(ParameterSetName = List)]
    [UtcTimeTransformation]
    [Alias("UpdatedAfter")]
    public DateTime? Since { get; set; }

    /// <summary>
    /// Returns only orders with one of these statuses, for example <c>Processing</c> or <c>Complete, CompletePartialled</c>. Default: all
    /// statuses.
    /// </summary>
    [Parameter(ParameterSetName = List)]
    [ArgumentCompleter(typeof(OrderStatusCompleter))]
    public string[]? Status { get; set; }

    /// <summary>
    /// Reads each order of the list in full, which costs one request per order with version 2020-07-01. Lists of 2026-07-04 contain full
    /// orders.
    /// </summary>
    [Parameter(ParameterSetName = List)]
    public SwitchParameter Detailed { get; set; }

    /// <summary>
    /// How many inputs are processed at once, from 1 to 64. The quota limits the request rate regardless of this number. Default: 16.
    /// </summary>
    [Parameter]
    [ValidateRange(1, DispatchLimit.Most)]
    public int ThrottleLimit { get; set; } = DispatchLimit.Usual;

    /// <summary>Whether results are written in the order of the input or as soon as each is available. Default: Input.</summary>
    [Parameter]
    public McfOutputOrder OutputOrder { get; set; }

    /// <inheritdoc />
    protected override void Begin() =>
        orders = Dispatch(
            new DispatchWork<string, McfOrder>(
                OutboundOperations.GetFulfillmentOrder,
                "Reading orders",
                id => id,
                (id, connection, call) => connection.Outbound.GetOrderAsync(id, call)
            ),
            ThrottleLimit,
            OutputOrder
        );

    /// <inheritdoc />
    protected override void Process()
    {
        if (ParameterSetName == ById)
        {
            foreach (var id in SellerFulfillmentOrderId)
            {
                orders!.Submit(id.Value, InputSeller.Of(id));
            }

            return;
        }

        foreach (var connection in Route(InputSeller.Unknown).Select(Require))
        {
            WriteList(connection);
        }
    }

    /// <inheritdoc />
    protected override void End() => orders!.Complete();

    private void WriteList(McfConnection connection)
    {
        var any = false;
        foreach (var order in Stream(call => connection.Outbound.ListOrdersAsync(Since, call)))
        {
            any = true;
            if (!IsWanted(order))
            {
                continue;
            }

            if (Detailed && !order.IsDetailed)
            {
                orders!.Submit(order.SellerFulfillmentOrderId, connection);
            }
            else
            {
                WriteObject(order);
            }
        }

        // Without the warning, no output could be mistaken for "no orders at all".
        if (!any && Since is null)
        {
            WriteWarning(
                "No order changed status in the last 36 hours, the service's default range. Use -Since to look further back."
            );
        }
    }

    private bool IsWanted(McfOrder order) =>
        Status is null
        || Status.Any(status => FulfillmentOrderStatuses.AreSame(status, order.Status));
}
