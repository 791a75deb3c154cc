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

/// <summary>Reads the valid return reasons of SKUs, or of all lines of orders.</summary>
[Cmdlet(VerbsCommon.Get, "McfReturnReason", DefaultParameterSetName = "Sku")]
[OutputType(typeof(McfReturnReason))]
public sealed class GetMcfReturnReasonCommand : McfOutboundCmdlet, ISellerByName
{
    private Dispatcher<ReasonQuery, IReadOnlyList<McfReturnReason>>? reasons;

    /// <summary>The SKUs, as text or from order lines.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Sku")]
    [Alias("Sku")]
    [ArgumentCompleter(typeof(StockSkuCompleter))]
    [TextTransformation(IsList = true)]
    public string[] SellerSku { get; set; } = [];

    /// <summary>The marketplace where the SKU was sold, as a code or an ID. Default: the connection's marketplace.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = "Sku")]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    [Alias("MarketplaceId")]
    public McfMarketplace? Marketplace { get; set; }

    /// <summary>Orders; the reasons for all their lines are returned. Order summaries are read in full first.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Order")]
    public McfOrder InputObject { get; set; } = null!;

    /// <summary>The IDs of the orders; the reasons for all their lines are returned.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "OrderId")]
    [OrderIdTransformation]
    [ArgumentCompleter(typeof(OrderIdCompleter))]
    [Alias("OrderId")]
    public McfOrderId[] SellerFulfillmentOrderId { get; set; } = [];

    /// <summary>The language of the translated descriptions, for example <c>fr_CA</c>. Default: the marketplace's language.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    [TextTransformation]
    public string? Language { get; set; }

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
    protected override void Begin() =>
        reasons = Dispatch(
            new DispatchWork<ReasonQuery, IReadOnlyList<McfReturnReason>>(
                OutboundOperations.ListReturnReasonCodes,
                "Reading return reasons",
                Describe,
                SendAsync
            )
            {
                TargetOf = Describe,
                Write = Write,
            },
            ThrottleLimit,
            OutputOrder
        );

    /// <inheritdoc />
    protected override void Process()
    {
        if (ParameterSetName == "Order")
        {
            reasons!.Submit(
                new(null, InputObject.SellerFulfillmentOrderId, InputObject.IsDetailed ? InputObject : null, null),
                SellerOf(InputObject)
            );
            return;
        }

        foreach (var id in SellerFulfillmentOrderId)
        {
            reasons!.Submit(new(null, id.Value, null, null), SellerOf(id));
        }

        foreach (var sku in SellerSku)
        {
            reasons!.Submit(new(sku, null, null, Marketplace?.MarketplaceId), SellerOf());
        }
    }

    /// <inheritdoc />
    protected override void End() => reasons!.Complete();

    private static string Describe(ReasonQuery request) => request.SellerSku ?? request.OrderId ?? "";

    private async Task<IReadOnlyList<McfReturnReason>> SendAsync(ReasonQuery request, McfConnection connection, ApiCall call)
    {
        if (request.SellerSku is { } sku)
        {
            return await AskAsync(sku, request, connection, call).ConfigureAwait(false);
        }

        var order = request.Order ?? await connection.Outbound.GetOrderAsync(request.OrderId!, call).ConfigureAwait(false);
        var found = new List<McfReturnReason>();
        foreach (var line in order.Items.OrEmpty().Select(item => item.SellerSku).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            found.AddRange(await AskAsync(line, request, connection, call).ConfigureAwait(false));
        }

        return found;
    }

    private void Write(ReasonQuery request, IReadOnlyList<McfReturnReason> result)
    {
        if (result.Count == 0)
        {
            WriteError(ErrorRecords.NoReturnReason(Describe(request)));
        }

        WriteObject(result, enumerateCollection: true);
    }

    private Task<IReadOnlyList<McfReturnReason>> AskAsync(string sku, ReasonQuery request, McfConnection connection, ApiCall call) =>
        connection.Outbound.ListReturnReasonsAsync(sku, request.MarketplaceId, request.OrderId, Language, call);
}
