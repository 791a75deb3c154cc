using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Http;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

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
    protected override string Operation => "submitFulfillmentOrderStatusUpdate";

    /// <inheritdoc />
    protected override string? Change => $"Move order to {Status}";

    /// <inheritdoc />
    protected override void Begin()
    {
        if (ConnectedOrNull is { Kind: McfConnectionKind.Live } live) ThrowTerminatingError(ErrorRecords.SandboxOnly(CommandName, live));
    }

    /// <inheritdoc />
    protected override string CreateRequest(string orderId) => orderId;

    /// <inheritdoc />
    protected override string Describe(string request) => request;

    /// <inheritdoc />
    protected override async Task<McfOrder?> SendAsync(string request, McfCall call)
    {
        var order = await Connected.Outbound.SetOrderStatusAsync(request, Status, call).ConfigureAwait(false);
        return PassThru ? order ?? await Connected.Outbound.GetOrderAsync(request, call).ConfigureAwait(false) : null;
    }

    /// <inheritdoc />
    protected override void Write(string request, McfOrder? result)
    {
        if (result is not null) WriteObject(result);
    }
}
