using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using AmazonMcf.Submission;
using AmazonMcf.Validation;

namespace AmazonMcf.Commands;

/// <summary>Gets delivery dates for SKUs, to show in a shop before an order is placed.</summary>
[Cmdlet(VerbsCommon.Get, "McfDeliveryOffer", DefaultParameterSetName = "PostalCode")]
[OutputType(typeof(McfDeliveryOffer))]
public sealed class GetMcfDeliveryOfferCommand : McfOutboundCmdlet, ISellerByName
{
    private Dispatcher<McfDeliveryOfferRequest, IReadOnlyList<McfDeliveryOffer>>? offers;

    /// <summary>The SKUs to query.</summary>
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "PostalCode")]
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Destination")]
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "IpAddress")]
    [Alias("Sku")]
    [ArgumentCompleter(typeof(StockSkuCompleter))]
    [TextTransformation(IsList = true)]
    public string[] SellerSku { get; set; } = [];

    /// <summary>The number of units of each SKU, 1 or more. Default: 1.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateRange(1, int.MaxValue)]
    [WholeNumberTransformation]
    public int Quantity { get; set; } = 1;

    /// <summary>The postal code of the delivery address.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "PostalCode", ValueFromPipelineByPropertyName = true)]
    [TextTransformation]
    public string PostalCode { get; set; } = "";

    /// <summary>The country of the postal code, as two letters such as <c>US</c>. Default: the marketplace's country.</summary>
    [Parameter(ParameterSetName = "PostalCode", ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CountryCodeCompleter))]
    [TextTransformation]
    public string? CountryCode { get; set; }

    /// <summary>
    /// The delivery address: an address, a hashtable or an object with its members. Postal code and country are sufficient.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = "Destination")]
    [ModelTransformation(typeof(McfAddress))]
    [Alias("DestinationAddress")]
    public McfAddress Destination { get; set; } = null!;

    /// <summary>An order whose lines and address to use: from Get-McfOrder, Import-McfOrder or New-McfOrder.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Order")]
    [OrderTransformation]
    public McfOrderRequest Order { get; set; } = null!;

    /// <summary>The shopper's IP address, if no address is known yet. It is personal data: it is sent to Amazon and never logged.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "IpAddress")]
    [TextTransformation]
    public string IpAddress { get; set; } = "";

    /// <summary>The country the goods ship from, as two letters such as <c>US</c>. Default: the marketplace's country.</summary>
    [Parameter]
    [Alias("ShipFromCountryCode")]
    [ArgumentCompleter(typeof(CountryCodeCompleter))]
    [TextTransformation]
    public string? OriginCountryCode { get; set; }

    /// <summary>The key of the seller. Default: the key in the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Seller Key", "Seller_Key", "Seller-Key")]
    public string? SellerKey { get; set; }

    /// <summary>
    /// The name of the connection that the input came from, used only if the input has no key. Default: the name in the input.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Connection Name", "Connection_Name", "Connection-Name")]
    public string? ConnectionName { get; set; }

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
    protected override void Begin() => offers = Dispatch(
        new DispatchWork<McfDeliveryOfferRequest, IReadOnlyList<McfDeliveryOffer>>(
            OutboundOperations.DeliveryOffers,
            "Reading delivery offers",
            request => request.SellerSku ?? "",
            (request, connection, call) => connection.Outbound.GetDeliveryOffersAsync(request, call))
        {
            Write = Write,
        },
        ThrottleLimit,
        OutputOrder);

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var (sku, quantity) in Lines())
        {
            foreach (var connection in Route(SellerOf(ParameterSetName == "Order" ? Order : null), sku).Select(Require))
            {
                Take(Ask(sku, quantity, connection.Marketplace), connection);
            }
        }
    }

    /// <inheritdoc />
    protected override void End() => offers!.Complete();

    private IEnumerable<(string Sku, int Quantity)> Lines()
    {
        if (ParameterSetName != "Order")
        {
            return SellerSku.Select(sku => (sku, Quantity));
        }

        if (Order.Items.Count == 0)
        {
            WriteError(ErrorRecords.InvalidInput(
                new McfValidationError
                {
                    Member = nameof(McfOrderRequest.Items),
                    Rule = "is required: this order was read from a list, without its lines. Read it with Get-McfOrder first.",
                    SellerFulfillmentOrderId = Order.SellerFulfillmentOrderId,
                },
                Order));
        }

        return Order.Items
            .GroupBy(item => item.SellerSku ?? "", StringComparer.Ordinal)
            .Select(line => (line.Key, line.Sum(item => item.Quantity)));
    }

    private void Take(McfDeliveryOfferRequest request, McfConnection connection)
    {
        var errors = OfferValidator.Validate(request, connection.Marketplace);
        foreach (var record in ErrorRecords.InvalidRequest(errors, request))
        {
            WriteError(record);
        }

        if (errors.Count == 0)
        {
            offers!.Submit(request, connection);
        }
    }

    private void Write(McfDeliveryOfferRequest request, IReadOnlyList<McfDeliveryOffer> result)
    {
        if (result.Count == 0)
        {
            WriteError(ErrorRecords.NoDeliveryOffer(request));
        }

        WriteObject(result, enumerateCollection: true);
    }

    private McfDeliveryOfferRequest Ask(string sku, int quantity, McfMarketplace marketplace) => new()
    {
        SellerSku = sku,
        Quantity = quantity,
        OriginCountryCode = OriginCountryCode,
        IpAddress = ParameterSetName == "IpAddress" ? IpAddress : null,
        Destination = ParameterSetName switch
        {
            "Destination" => Destination,
            "Order" => Order.DestinationAddress,
            "PostalCode" => new McfAddress { PostalCode = PostalCode, CountryCode = CountryCode ?? marketplace.CountryCode },
            _ => null,
        },
    };
}
