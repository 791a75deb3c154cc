using System.Management.Automation;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Validation;
using SellingPartner;
using SellingPartner.Telemetry;

namespace AmazonMcf.Pipeline;

/// <summary>A command that changes orders on hold.</summary>
public abstract class McfOrderUpdateCmdlet : McfOrderIdCmdlet<McfOrderUpdate, McfOrder?>
{
    /// <summary>Reads each order after the change and returns it.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override ApiOperation Operation => OutboundOperations.UpdateFulfillmentOrder;

    /// <inheritdoc />
    protected override string Describe(McfOrderUpdate request) => request.SellerFulfillmentOrderId ?? "";

    /// <inheritdoc />
    protected override string Confirmation(McfOrderUpdate request, McfConnection? connection) =>
        UpdateText.Describe(request, ReadForPrompt(request.SellerFulfillmentOrderId!, connection));

    /// <inheritdoc />
    protected override object? TargetOf(McfOrderUpdate request) => request.SellerFulfillmentOrderId;

    /// <inheritdoc />
    protected override IReadOnlyList<McfFault> Check(McfOrderUpdate request, McfConnection? connection) =>
        UpdateValidator.Validate(request, connection?.Marketplace);

    /// <inheritdoc />
    protected override async Task<McfOrder?> SendAsync(McfOrderUpdate request, McfConnection connection, ApiCall call)
    {
        McfOrder? order;
        try
        {
            order = await connection.Outbound.UpdateOrderAsync(request, call).ConfigureAwait(false);
        }
        catch (McfOrderNotUpdatableException refusal)
        {
            throw await ExplainAsync(refusal, request.SellerFulfillmentOrderId!, connection, call).ConfigureAwait(false);
        }

        return PassThru ? order ?? await connection.Outbound.GetOrderAsync(request.SellerFulfillmentOrderId!, call).ConfigureAwait(false) : null;
    }

    /// <inheritdoc />
    protected override void Write(McfOrderUpdate request, McfOrder? result)
    {
        if (result is not null) WriteObject(result);
    }

    // The service says no more than that it cannot; the status says why, and what can still be done.
    private static async Task<McfException> ExplainAsync(McfOrderNotUpdatableException refusal, string orderId, McfConnection connection, ApiCall call)
    {
        try
        {
            var order = await connection.Outbound.GetOrderAsync(orderId, call).ConfigureAwait(false);
            return new McfOrderNotUpdatableException(HoldText.Explain(order), refusal.Context, refusal);
        }
        catch (McfException)
        {
            return refusal;
        }
    }
}
