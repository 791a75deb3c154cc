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
/// Reads orders: by id with lines, shipments and returns, many at once; or as a stream of heads since a moment, page by page as they are
/// needed. Pipe heads into this command, or add -Detailed, to read them whole.
/// </summary>
[Cmdlet(VerbsCommon.Get, "McfOrder", DefaultParameterSetName = List)]
[OutputType(typeof(McfOrder))]
public sealed class GetMcfOrderCommand : McfConnectedCmdlet
{
    private const string ById = "ById";
    private const string List = "List";

    private Dispatcher<string, McfOrder>? orders;

    /// <summary>The ids of the orders, or objects of other commands that carry them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ById)]
    [OrderIdTransformation]
    [ArgumentCompleter(typeof(OrderIdCompleter))]
    [Alias("OrderId", "Id")]
    public McfOrderId[] SellerFulfillmentOrderId { get; set; } = [];

    /// <summary>Orders whose status changed since this moment; left out, the service takes the last 36 hours.</summary>
    [Parameter(ParameterSetName = List)]
    [UtcTimeTransformation]
    [Alias("UpdatedAfter")]
    public DateTime? Since { get; set; }

    /// <summary>Only orders in one of these statuses. The service cannot filter: all are read, and the others left out here.</summary>
    [Parameter(ParameterSetName = List)]
    [ArgumentCompleter(typeof(OrderStatusCompleter))]
    public string[]? Status { get; set; }

    /// <summary>Reads each order of the list whole, one request an order.</summary>
    [Parameter(ParameterSetName = List)]
    public SwitchParameter Detailed { get; set; }

    /// <summary>How many inputs are worked on at once, 1 to 64. The quota paces requests whatever the number; 1 works one by one.</summary>
    [Parameter]
    [ValidateRange(1, DispatchLimit.Most)]
    public int ThrottleLimit { get; set; } = DispatchLimit.Usual;

    /// <summary>Whether answers are written in the order of the input or as they arrive.</summary>
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

            if (Detailed)
            {
                orders!.Submit(order.SellerFulfillmentOrderId, connection);
            }
            else
            {
                WriteObject(order);
            }
        }

        // Silence would read as "no orders", which is rarely what it means.
        if (!any && Since is null)
        {
            WriteWarning(
                "No order changed its status in the last 36 hours, which is how far the service looks back by itself; -Since reaches "
                    + "further."
            );
        }
    }

    private bool IsWanted(McfOrder order) =>
        Status is null
        || Status.Any(status => string.Equals(StatusNames.Normalize(status), order.Status, StringComparison.OrdinalIgnoreCase));
}
