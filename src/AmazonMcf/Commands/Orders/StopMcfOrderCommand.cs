using System.Management.Automation;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using SellingPartner;
using SellingPartner.Telemetry;

namespace AmazonMcf.Commands;

/// <summary>Asks the service to cancel orders. It can until an order is being packed; the id stays used for ever.</summary>
[Cmdlet(VerbsLifecycle.Stop, "McfOrder", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(McfOrder))]
public sealed class StopMcfOrderCommand : McfOrderIdCmdlet<string, McfOrder?>
{
    /// <summary>Reads each order after the request and returns it.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override string Activity => "Cancelling orders";

    /// <inheritdoc />
    protected override ApiOperation Operation => OutboundOperations.CancelFulfillmentOrder;

    /// <inheritdoc />
    protected override string? Change => "Cancel order";

    /// <inheritdoc />
    protected override string CreateRequest(string orderId) => orderId;

    /// <inheritdoc />
    protected override string Describe(string request) => request;

    /// <inheritdoc />
    protected override string Confirmation(string request, McfConnection? connection) => ReadForPrompt(request, connection) is { } order ? request + ": " + order : request;

    /// <inheritdoc />
    protected override async Task<McfOrder?> SendAsync(string request, McfConnection connection, ApiCall call)
    {
        var order = await connection.Outbound.CancelOrderAsync(request, call).ConfigureAwait(false);
        return PassThru ? order ?? await connection.Outbound.GetOrderAsync(request, call).ConfigureAwait(false) : null;
    }

    /// <inheritdoc />
    protected override void Write(string request, McfOrder? result)
    {
        if (result is not null) WriteObject(result);
    }
}
