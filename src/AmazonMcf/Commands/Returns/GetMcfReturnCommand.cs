using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using AmazonMcf.Session;
using AmazonMcf.Submission;
using AmazonMcf.Workflows;

namespace AmazonMcf.Commands;

/// <summary>Reads the returns of orders: the units that come back, with their status, and the authorizations for the recipient.</summary>
[Cmdlet(VerbsCommon.Get, "McfReturn", DefaultParameterSetName = List)]
[OutputType(typeof(McfReturn))]
public sealed class GetMcfReturnCommand : McfOutboundCmdlet
{
    private const string ById = "ById";
    private const string List = "List";

    private Dispatcher<string, McfOrder>? orders;

    /// <summary>The IDs of the orders, or objects that carry them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ById)]
    [OrderIdTransformation]
    [ArgumentCompleter(typeof(OrderIdCompleter))]
    [Alias("OrderId", "Id")]
    public McfOrderId[] SellerFulfillmentOrderId { get; set; } = [];

    /// <summary>
    /// Returns only units whose return changed status since this time, for example <c>7d</c>. A time without a zone is local. Default: the
    /// last 30 days; for orders by ID, any time.
    /// </summary>
    [Parameter]
    [TypedTimeTransformation]
    public DateTime? Since { get; set; }

    /// <summary>
    /// Searches orders whose status changed since this time. Each is read in full, which costs one request. Default: 60 days before
    /// -Since.
    /// </summary>
    [Parameter(ParameterSetName = List)]
    [TypedTimeTransformation]
    public DateTime? OrderSince { get; set; }

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
    protected override void Begin()
    {
        var work = new DispatchWork<string, McfOrder>(
            OutboundOperations.GetFulfillmentOrder,
            "Reading returns",
            id => id,
            ReturnList.ReadAsync)
        {
            Write = (_, order) => Write(order),
        };
        orders = Dispatch(work, ThrottleLimit, OutputOrder);
    }

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var id in SellerFulfillmentOrderId)
        {
            orders!.Submit(id.Value, InputSeller.Of(id));
        }

        if (ParameterSetName == List)
        {
            Search();
        }
    }

    /// <inheritdoc />
    protected override void End() => orders!.Complete();

    // A return does not change the status of its order, and begins after the order has arrived.
    private void Search()
    {
        foreach (var connection in Route(InputSeller.Unknown).Select(Require))
        {
            if (IsSearchable(connection))
            {
                Search(connection);
            }
        }
    }

    private bool IsSearchable(McfConnection connection)
    {
        var isSearchable = false;
        Try(connection, () =>
        {
            ReturnList.RequireSearchable(connection);
            isSearchable = true;
        });
        return isSearchable;
    }

    private void Search(McfConnection connection)
    {
        Since ??= SessionClock.At(connection).AddDays(-ReturnList.PastDays);
        var from = OrderSince ?? Since.Value.AddDays(-ReturnList.OrderDays);
        foreach (var order in OrderLists.Read(this, connection, from))
        {
            orders!.Submit(order.SellerFulfillmentOrderId, connection);
        }
    }

    private void Write(McfOrder order)
    {
        if (ReturnList.Of(order, Since) is not { } returns)
        {
            WriteVerbose($"Order '{order.SellerFulfillmentOrderId}' has no returns{(Since is null ? "" : " since that time")}.");
            return;
        }

        WriteObject(returns);
    }
}
