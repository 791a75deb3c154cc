using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using AmazonMcf.Submission;
using SellingPartner.Telemetry;

namespace AmazonMcf.Commands;

/// <summary>Moves sandbox orders to a status, to rehearse what follows. Sandboxes and the embedded service only.</summary>
[Cmdlet(VerbsCommon.Set, "McfOrderStatus", SupportsShouldProcess = true)]
[OutputType(typeof(McfOrder))]
public sealed class SetMcfOrderStatusCommand : McfConnectedCmdlet
{
    private OrderIds? ids;
    private Dispatcher<string, McfOrder?>? orders;

    /// <summary>The ids of the orders, or objects of other commands that carry them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [OrderIdTransformation]
    [ArgumentCompleter(typeof(OrderIdCompleter))]
    [Alias("OrderId", "Id")]
    public McfOrderId[] SellerFulfillmentOrderId { get; set; } = [];

    /// <summary>The status to reach, for example Processing or Complete.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ArgumentCompleter(typeof(OrderStatusCompleter))]
    [ValidateNotNullOrEmpty]
    [TextTransformation]
    public string Status { get; set; } = "";

    /// <summary>Reads each order after the change and returns it.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>How many inputs are worked on at once, 1 to 64. The quota paces requests whatever the number; 1 works one by one.</summary>
    [Parameter]
    [ValidateRange(1, DispatchLimit.Most)]
    public int ThrottleLimit { get; set; } = DispatchLimit.Usual;

    /// <summary>Whether answers are written in the order of the input or as they arrive.</summary>
    [Parameter]
    public McfOutputOrder OutputOrder { get; set; }

    internal override bool ChangesSomething => true;

    /// <inheritdoc />
    protected override void Begin()
    {
        ids = new(this);
        var work = new DispatchWork<string, McfOrder?>(
            OutboundOperations.SubmitFulfillmentOrderStatusUpdate,
            "Moving orders",
            id => id,
            SendAsync
        )
        {
            Change = $"Move order to {Status}",
            OrderIdOf = id => id,
            ToCome = () => ids.ToCome,
            Write = Write,
        };
        orders = Dispatch(work, ThrottleLimit, OutputOrder);
    }

    /// <inheritdoc />
    protected override void Process() =>
        ids!.Take(SellerFulfillmentOrderId, orders!, id => id, (_, connection) => RequireSandbox(connection));

    /// <inheritdoc />
    protected override void End() => orders!.Complete();

    private IReadOnlyList<McfValidationError> RequireSandbox(McfConnection? connection)
    {
        if (connection is { Kind: McfConnectionKind.Live })
        {
            ThrowTerminatingError(ErrorRecords.SandboxOnly(CommandName, connection));
        }

        return [];
    }

    private async Task<McfOrder?> SendAsync(string id, McfConnection connection, ApiCall call)
    {
        var order = await connection.Outbound.SetOrderStatusAsync(id, Status, call).ConfigureAwait(false);
        return PassThru ? order ?? await connection.Outbound.GetOrderAsync(id, call).ConfigureAwait(false) : null;
    }

    private void Write(string id, McfOrder? order)
    {
        if (order is not null)
        {
            WriteObject(order);
        }
    }
}
