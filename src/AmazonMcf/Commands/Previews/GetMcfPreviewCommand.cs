using System.Management.Automation;
using System.Runtime.CompilerServices;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using AmazonMcf.Validation;
using SellingPartner;
using SellingPartner.Telemetry;

namespace AmazonMcf.Commands;

/// <summary>Asks for cost and dates of orders that are not placed: one flat row a speed, fulfillable or why not. Nothing is reserved.</summary>
[Cmdlet(VerbsCommon.Get, "McfPreview", DefaultParameterSetName = Piped)]
[OutputType(typeof(McfPreview))]
public sealed class GetMcfPreviewCommand : McfOrderInputCmdlet<IReadOnlyList<McfPreview>>
{
    // An order has no place for what a question may ask besides.
    private readonly ConditionalWeakTable<McfOrderRequest, McfPreviewRequest> questions = new();

    /// <summary>A name for the answer's rows; never sent.</summary>
    [Parameter(ParameterSetName = Typed)]
    [Alias("OrderId", "Id")]
    [TextTransformation]
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The speeds to ask for; left out, those of a piped question, else all that Amazon offers.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ShippingSpeedCompleter))]
    [Alias("Speed")]
    [TextTransformation(IsList = true)]
    public string[]? ShippingSpeedCategory { get; set; }

    /// <summary>Asks for the windows of scheduled deliveries too; Japan only.</summary>
    [Parameter]
    public SwitchParameter IncludeDeliveryWindow { get; set; }

    /// <summary>Asks for cash on delivery too; Japan only.</summary>
    [Parameter]
    public SwitchParameter IncludeCod { get; set; }

    /// <inheritdoc />
    protected override string Activity => "Asking for cost and dates";

    /// <inheritdoc />
    protected override ApiOperation Operation => OutboundOperations.GetFulfillmentPreview;

    /// <inheritdoc />
    protected override IReadOnlyList<McfFault> Check(McfOrderRequest order, McfConnection? connection) =>
        PreviewValidator.Validate(QuestionOf(order), MarketplaceFor(connection), connection?.Region);

    /// <inheritdoc />
    protected override void Complete(McfOrderRequest order)
    {
        base.Complete(order);
        order.SellerFulfillmentOrderId = SellerFulfillmentOrderId ?? order.SellerFulfillmentOrderId;
    }

    /// <inheritdoc />
    protected override Task<IReadOnlyList<McfPreview>> SendAsync(McfOrderRequest request, McfConnection connection, ApiCall call) =>
        connection.Outbound.GetPreviewAsync(QuestionOf(request), call);

    /// <inheritdoc />
    protected override void Meet(McfOrderRequest order, object? input)
    {
        var asked = input as McfPreviewRequest;
        questions.Add(order, new McfPreviewRequest
        {
            SellerFulfillmentOrderId = order.SellerFulfillmentOrderId,
            MarketplaceId = order.MarketplaceId,
            Address = order.DestinationAddress,
            Items = order.Items,
            ShippingSpeedCategories = (ShippingSpeedCategory ?? (IEnumerable<string>?)asked?.ShippingSpeedCategories)?.ToList(),
            IncludeDeliveryWindows = Switch(nameof(IncludeDeliveryWindow)) ?? asked?.IncludeDeliveryWindows ?? false,
            IncludeCodFulfillmentPreview = Switch(nameof(IncludeCod)) ?? asked?.IncludeCodFulfillmentPreview ?? false,
            FeatureConstraints = order.FeatureConstraints,
            Source = order.Source,
        });
    }

    private McfPreviewRequest QuestionOf(McfOrderRequest order)
    {
        questions.TryGetValue(order, out var question);
        return question!;
    }
}
