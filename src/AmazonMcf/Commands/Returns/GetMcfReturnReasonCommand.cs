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

/// <summary>Reads the reasons that returns of SKUs may name: of SKUs, or of all lines of orders.</summary>
[Cmdlet(VerbsCommon.Get, "McfReturnReason", DefaultParameterSetName = "Sku")]
[OutputType(typeof(McfReturnReason))]
public sealed class GetMcfReturnReasonCommand : McfNamedInputCmdlet<ReasonQuestion, IReadOnlyList<McfReturnReason>>
{
    /// <summary>The SKUs, as text or from lines of orders.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Sku")]
    [Alias("Sku")]
    [ArgumentCompleter(typeof(StockSkuCompleter))]
    [TextTransformation(IsList = true)]
    public string[] SellerSku { get; set; } = [];

    /// <summary>The marketplace, by code or id. The one of the connection unless set.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = "Sku")]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    [Alias("MarketplaceId")]
    public McfMarketplace? Marketplace { get; set; }

    /// <summary>Orders whose lines are meant; those without lines are read first.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Order")]
    public McfOrder InputObject { get; set; } = null!;

    /// <summary>The ids of orders whose lines are meant.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "OrderId")]
    [OrderIdTransformation]
    [ArgumentCompleter(typeof(OrderIdCompleter))]
    [Alias("OrderId")]
    public McfOrderId[] SellerFulfillmentOrderId { get; set; } = [];

    /// <summary>The language of the translated descriptions, for example fr_CA.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    [TextTransformation]
    public string? Language { get; set; }

    /// <inheritdoc />
    protected override string Activity => "Reading return reasons";

    /// <inheritdoc />
    protected override ApiOperation Operation => OutboundOperations.ListReturnReasonCodes;

    /// <inheritdoc />
    protected override void Process()
    {
        if (ParameterSetName == "Order")
        {
            Submit(new(null, InputObject.SellerFulfillmentOrderId, InputObject.IsDetailed ? InputObject : null, null), SellerOf(InputObject));
            return;
        }

        foreach (var id in SellerFulfillmentOrderId)
            Submit(new(null, id.Value, null, null), SellerOf(id));
        foreach (var sku in SellerSku)
            Submit(new(sku, null, null, Marketplace?.MarketplaceId), SellerOf());
    }

    /// <inheritdoc />
    protected override string Describe(ReasonQuestion request) => request.SellerSku ?? request.OrderId ?? "";

    /// <inheritdoc />
    protected override object? TargetOf(ReasonQuestion request) => Describe(request);

    /// <inheritdoc />
    protected override async Task<IReadOnlyList<McfReturnReason>> SendAsync(ReasonQuestion request, McfConnection connection, ApiCall call)
    {
        if (request.SellerSku is { } sku) return await AskAsync(sku, request, connection, call).ConfigureAwait(false);
        var order = request.Order ?? await connection.Outbound.GetOrderAsync(request.OrderId!, call).ConfigureAwait(false);
        var found = new List<McfReturnReason>();
        foreach (var line in order.Items.Select(item => item.SellerSku).OfType<string>().Distinct(StringComparer.Ordinal))
            found.AddRange(await AskAsync(line, request, connection, call).ConfigureAwait(false));
        return found;
    }

    /// <inheritdoc />
    protected override void Write(ReasonQuestion request, IReadOnlyList<McfReturnReason> result)
    {
        if (result.Count == 0) WriteError(ErrorRecords.NoReturnReason(Describe(request)));
        base.Write(request, result);
    }

    private Task<IReadOnlyList<McfReturnReason>> AskAsync(string sku, ReasonQuestion request, McfConnection connection, ApiCall call) =>
        connection.Outbound.ListReturnReasonsAsync(sku, request.MarketplaceId, request.OrderId, Language, call);
}
