using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using SellingPartner;
using SellingPartner.Telemetry;

namespace AmazonMcf.Commands;

/// <summary>Moves sandbox orders to a status, to rehearse what follows. Sandboxes and the embedded service only.</summary>
[Cmdlet(VerbsCommon.Set, "McfOrderStatus", SupportsShouldProcess = true)]
[OutputType(typeof(McfOrder))]
public sealed class SetMcfOrderStatusCommand : McfOrderIdCmdlet<string, McfOrder?>
{
    /// <summary>The status to reach, for example Processing or Complete.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ArgumentCompleter(typeof(OrderStatusCompleter))]
    [ValidateNotNullOrEmpty]
    [TextTransformation]
    public string Status { get; set; } = "";

    /// <summary>Reads each order after the change and returns it.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override string Activity => "Moving orders";

    /// <inheritdoc />
    protected override ApiOperation Operation => OutboundOperations.SubmitFulfillmentOrderStatusUpdate;

    /// <inheritdoc />
    protected override string? Change => $"Move order to {Status}";

    /// <inheritdoc />
    protected override string CreateRequest(string orderId) => orderId;

    /// <inheritdoc />
    protected override IReadOnlyList<McfFault> Check(string request, McfConnection? connection)
    {
        if (connection is { Kind: McfConnectionKind.Live }) ThrowTerminatingError(ErrorRecords.SandboxOnly(CommandName, connection));
        return [];
    }

    /// <inheritdoc />
    protected override string Describe(string request) => request;

    /// <inheritdoc />
    protected override async Task<McfOrder?> SendAsync(string request, McfConnection connection, ApiCall call)
    {
        var order = await connection.Outbound.SetOrderStatusAsync(request, Status, call).ConfigureAwait(false);
        return PassThru ? order ?? await connection.Outbound.GetOrderAsync(request, call).ConfigureAwait(false) : null;
    }

    /// <inheritdoc />
    protected override void Write(string request, McfOrder? result)
    {
        if (result is not null) WriteObject(result);
    }
}
