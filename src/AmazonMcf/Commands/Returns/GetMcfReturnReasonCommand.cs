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

/// <summary>Reads the reasons that returns of SKUs may name: of SKUs, or of all lines of orders.</summary>
[Cmdlet(VerbsCommon.Get, "McfReturnReason", DefaultParameterSetName = "Sku")]
[OutputType(typeof(McfReturnReason))]
public sealed class GetMcfReturnReasonCommand : McfConnectedCmdlet, ISellerByName
{
    private Dispatcher<ReasonQuery, IReadOnlyList<McfReturnReason>>? reasons;

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

    /// <summary>The key of the seller, as objects of this module carry it. Default: the one of the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Seller Key", "Seller_Key", "Seller-Key")]
    public string? SellerKey { get; set; }

    /// <summary>The name of the connection the input came over, where it has no key. Default: the one of the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Connection Name", "Connection_Name", "Connection-Name")]
    public string? ConnectionName { get; set; }

    /// <summary>How many inputs are worked on at once, 1 to 64. The quota paces requests whatever the number; 1 works one by one.</summary>
    [Parameter]
    [ValidateRange(1, DispatchLimit.Most)]
    public int ThrottleLimit { get; set; } = DispatchLimit.Usual;

    /// <summary>Whether answers are written in the order of the input or as they arrive.</summary>
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
        foreach (var line in order.Items.Select(item => item.SellerSku).OfType<string>().Distinct(StringComparer.Ordinal))
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
