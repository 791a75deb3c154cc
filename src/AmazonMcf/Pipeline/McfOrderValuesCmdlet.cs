using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Model;

namespace AmazonMcf.Pipeline;

/// <summary>A command that takes every value of an order as a parameter: for one order typed by hand, or over the orders of the input.</summary>
/// <typeparam name="TResult">What comes of an order.</typeparam>
public abstract class McfOrderValuesCmdlet<TResult> : McfOrderInputCmdlet<TResult>
{
    /// <summary>The id of the order: 1 to 40 characters, never used before. It keeps the order from being shipped twice.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Typed)]
    [Alias("OrderId", "Id")]
    [ValidateNotNullOrEmpty]
    [TextTransformation]
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The order number the recipient sees; left out, the id.</summary>
    [Parameter(ParameterSetName = Typed)]
    [TextTransformation]
    public string? DisplayableOrderId { get; set; }

    /// <summary>The order date the recipient sees; left out, now.</summary>
    [Parameter]
    [UtcTimeTransformation]
    public DateTime? DisplayableOrderDate { get; set; }

    /// <summary>A text for the recipient's papers, at most 750 characters.</summary>
    [Parameter]
    [Alias("Comment")]
    [TextTransformation]
    public string? DisplayableOrderComment { get; set; }

    /// <summary>Standard, Expedited, Priority or, in Japan, ScheduledDelivery.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ShippingSpeedCompleter))]
    [Alias("Speed")]
    [TextTransformation]
    public string? ShippingSpeedCategory { get; set; }

    /// <summary>Takes the order and reserves its stock, but ships only after Submit-McfOrder; cancelled by itself after 14 days.</summary>
    [Parameter]
    public SwitchParameter Hold { get; set; }

    /// <summary>What to do when stock runs short: FillOrKill, FillAll or FillAllAvailable.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FulfillmentPolicyCompleter))]
    [Alias("Policy")]
    [TextTransformation]
    public string? FulfillmentPolicy { get; set; }

    /// <summary>Mail addresses that Amazon tells about the shipment.</summary>
    [Parameter]
    [TextTransformation(IsList = true)]
    public string[]? NotificationEmail { get; set; }

    /// <summary>The country the goods ship from, as two letters.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CountryCodeCompleter))]
    [TextTransformation]
    public string? ShipFromCountryCode { get; set; }

    /// <summary>The window of a scheduled delivery, as Get-McfPreview -IncludeDeliveryWindow offers it; Japan only.</summary>
    [Parameter(ParameterSetName = Typed)]
    [ModelTransformation(typeof(McfDeliveryWindow))]
    public McfDeliveryWindow? DeliveryWindow { get; set; }

    /// <summary>Wishes for the drop-off; Japan only.</summary>
    [Parameter(ParameterSetName = Typed)]
    [ModelTransformation(typeof(McfDeliveryPreferences))]
    public McfDeliveryPreferences? DeliveryPreferences { get; set; }

    /// <summary>Cash on delivery; Japan only.</summary>
    [Parameter(ParameterSetName = Typed)]
    [ModelTransformation(typeof(McfCodSettings))]
    public McfCodSettings? CodSettings { get; set; }

    /// <summary>Payments; needed in India.</summary>
    [Parameter(ParameterSetName = Typed)]
    [ModelTransformation(typeof(McfPayment), IsList = true)]
    public McfPayment[]? PaymentInformation { get; set; }

    /// <inheritdoc />
    protected override void Complete(McfOrderRequest order)
    {
        base.Complete(order);
        order.SellerFulfillmentOrderId = SellerFulfillmentOrderId ?? order.SellerFulfillmentOrderId;
        order.DisplayableOrderId = DisplayableOrderId ?? order.DisplayableOrderId;
        order.DisplayableOrderDate = DisplayableOrderDate ?? order.DisplayableOrderDate;
        order.DisplayableOrderComment = DisplayableOrderComment ?? order.DisplayableOrderComment;
        order.ShippingSpeedCategory = ShippingSpeedCategory ?? order.ShippingSpeedCategory;
        order.FulfillmentAction = Hold ? "Hold" : order.FulfillmentAction;
        order.FulfillmentPolicy = FulfillmentPolicy ?? order.FulfillmentPolicy;
        order.NotificationEmails = NotificationEmail?.ToList() ?? order.NotificationEmails;
        order.ShipFromCountryCode = ShipFromCountryCode ?? order.ShipFromCountryCode;
        order.DeliveryWindow = DeliveryWindow ?? order.DeliveryWindow;
        order.DeliveryPreferences = DeliveryPreferences ?? order.DeliveryPreferences;
        order.CodSettings = CodSettings ?? order.CodSettings;
        order.PaymentInformation = PaymentInformation?.ToList() ?? order.PaymentInformation;
    }
}
