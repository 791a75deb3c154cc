using System.Management.Automation;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using AmazonMcf.Validation;
using SellingPartner;
using SellingPartner.Quota;
using SellingPartner.Telemetry;

namespace AmazonMcf.Commands;

/// <summary>
/// Places orders, each exactly once. Every order in gives one result out - Created, AlreadyExists or Unknown - or one error record.
/// Running the same input again is always safe.
/// </summary>
[Cmdlet(VerbsCommon.New, "McfOrder", SupportsShouldProcess = true, DefaultParameterSetName = Piped)]
[OutputType(typeof(McfOrderResult))]
public sealed class NewMcfOrderCommand : McfOrderValuesCmdlet<McfOrderResult>
{
    /// <inheritdoc />
    protected override string Activity => "Placing orders";

    /// <inheritdoc />
    protected override ApiOperation Operation => OutboundOperations.CreateFulfillmentOrder;

    private protected override QuotaSnapshot QuotaOf(McfConnection connection) => connection.GetPlacingQuota();

    /// <inheritdoc />
    protected override string? Change => "Place order";

    /// <inheritdoc />
    protected override string Confirmation(McfOrderRequest request, McfConnection? connection)
    {
        var items = OrderText.Lines(request.Items, item => item.Quantity);
        var action = request.FulfillmentAction == "Hold" ? ", on hold" : "";
        return $"{request.SellerFulfillmentOrderId}: {items} to {RecipientText.Mask(request.DestinationAddress)}, {request.ShippingSpeedCategory ?? "Standard"}{action}";
    }

    /// <inheritdoc />
    protected override IReadOnlyList<McfFault> Check(McfOrderRequest order, McfConnection? connection) =>
        OrderValidator.Validate(order, MarketplaceFor(connection), connection?.Region);

    /// <inheritdoc />
    protected override Task<McfOrderResult> SendAsync(McfOrderRequest request, McfConnection connection, ApiCall call) =>
        connection.Orders.PlaceAsync(request, call);

    /// <inheritdoc />
    protected override void Write(McfOrderRequest request, McfOrderResult result)
    {
        if (result.Outcome == McfOutcome.Unknown)
            WriteWarning($"Whether order '{result.SellerFulfillmentOrderId}' was placed is not known. {result.Reason} Run the same input again to settle it.");
        WriteObject(result);
    }

    /// <inheritdoc />
    protected override bool IsSettled(McfOrderResult result) => result.Outcome != McfOutcome.Unknown;
}
