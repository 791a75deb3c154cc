using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using AmazonMcf.Repairs;
using AmazonMcf.Session;
using AmazonMcf.Submission;
using AmazonMcf.Workflows;

namespace AmazonMcf.Commands;

/// <summary>
/// Reads orders: in full by ID, with lines, shipments and returns, or as summaries of the orders whose status changed since a time. To
/// read summaries in full, pipe them into this command or use -Detailed.
/// </summary>
[Cmdlet(VerbsCommon.Get, "McfOrder", DefaultParameterSetName = List)]
[OutputType(typeof(McfOrder))]
public sealed class GetMcfOrderCommand : McfOutboundCmdlet
{
    private const string ById = "ById";
    private const string List = "List";

    private static readonly TimeSpan LongestHold = McfOrder.HoldLength + TimeSpan.FromDays(1);

    private readonly ListedOrders listed = new();
    private Dispatcher<string, McfOrder>? orders;
    private OrderSelection selection = new(null, false, null);
    private int left = int.MaxValue;

    /// <summary>
    /// The IDs of the orders, or objects that carry them. A typed ID with wildcards selects from the orders whose status changed since
    /// -Since. With version 2026-07-04, a list of five or more IDs as an argument is first looked for in the list of orders, which takes
    /// far fewer requests than one per order.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ById)]
    [OrderIdTransformation]
    [ArgumentCompleter(typeof(OrderIdCompleter))]
    [Alias("OrderId", "Id")]
    [SupportsWildcards]
    public McfOrderId[] SellerFulfillmentOrderId { get; set; } = [];

    /// <summary>
    /// Returns orders whose status changed since this time, for example <c>7d</c>, <c>yesterday</c> or <c>2026-07-01</c>. A time without a
    /// zone is local. Default: the last 36 hours, or with -OnHold the last 15 days, which no hold outlasts.
    /// </summary>
    [Parameter]
    [TypedTimeTransformation]
    [Alias("UpdatedAfter")]
    public DateTime? Since { get; set; }

    /// <summary>
    /// Returns only orders with one of these statuses, for example <c>Processing</c> or <c>Complete, CompletePartialled</c>. Default: all
    /// statuses.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(OrderStatusCompleter))]
    public string[]? Status { get; set; }

    /// <summary>Returns only orders that are on hold.</summary>
    [Parameter]
    public SwitchParameter OnHold { get; set; }

    /// <summary>
    /// Returns only orders that need a person, with the reason: the earliest ship date has passed, a hold ends within three days, or Amazon
    /// will not ship the order or a part of it. Candidates are read in full, and the default of -Since is the last 30 days.
    /// </summary>
    [Parameter]
    public SwitchParameter Stuck { get; set; }

    /// <summary>The maximum number of orders. Of a list, only as many pages are read as are needed. Default: all orders.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? First { get; set; }

    /// <summary>
    /// Reads each order of the list in full, which costs one request per order with version 2020-07-01. Lists of 2026-07-04 contain full
    /// orders, and orders read by ID are always full.
    /// </summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <summary>
    /// Returns one row for each order line, with the columns of its order, for example for Export-Csv. Orders of a list are read in full.
    /// </summary>
    [Parameter]
    public SwitchParameter ExpandLines { get; set; }

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
        left = First ?? int.MaxValue;
        selection = new(Status, OnHold, Since);
        foreach (var warning in selection.Warnings)
        {
            WriteWarning(warning);
        }

        var work = new DispatchWork<string, McfOrder>(OutboundOperations.GetFulfillmentOrder, "Reading orders", id => id, listed.GetAsync)
        {
            Write = (_, order) => Write(order),
        };
        orders = Dispatch(work, ThrottleLimit, OutputOrder);
    }

    /// <inheritdoc />
    protected override void Process()
    {
        if (ParameterSetName == List)
        {
            WriteLists(null);
        }

        listed.Read(
            this,
            SellerFulfillmentOrderId.Where(id => !IsPattern(id)).Select(id => (id.Value, Peek(InputSeller.Of(id)))),
            Since);
        foreach (var id in SellerFulfillmentOrderId)
        {
            if (IsPattern(id))
            {
                WriteLists(id);
            }
            else
            {
                orders!.Submit(id.Value, InputSeller.Of(id));
            }
        }
    }

    /// <inheritdoc />
    protected override void End() => orders!.Complete();

    // An ID that comes from an object or the pipeline is never a pattern: it would select other orders.
    private bool IsPattern(McfOrderId id) =>
        !MyInvocation.ExpectingInput && InputSeller.Of(id).IsUnknown && WildcardPattern.ContainsWildcardCharacters(id.Value);

    private void WriteLists(McfOrderId? pattern)
    {
        var found = 0;
        foreach (var connection in Route(InputSeller.Unknown).Select(Require))
        {
            found += WriteList(connection, pattern is null ? null : new NamePattern(pattern.Value));
        }

        // An ID may itself contain brackets.
        if (pattern is not null && found == 0 && pattern.Value.IndexOfAny(['*', '?']) < 0)
        {
            orders!.Submit(pattern.Value, InputSeller.Unknown);
        }
    }

    private int WriteList(McfConnection connection, NamePattern? pattern)
    {
        var since = Since ?? DefaultStart(connection);
        var list = OrderLists.Read(this, connection, since, selection, pattern is null && !Stuck ? First : null);
        var found = pattern?.Find(list, order => order.SellerFulfillmentOrderId) ?? [.. list];
        var repaired = new RepairedOrders();
        if (Stuck)
        {
            repaired.Add(list);
        }

        foreach (var order in found.Where(order => IsWanted(order) && !repaired.Contains(order)).Take(Stuck ? int.MaxValue : left))
        {
            if ((Detailed || ExpandLines || Stuck) && !order.IsDetailed)
            {
                orders!.Submit(order.SellerFulfillmentOrderId, connection);
            }
            else
            {
                Write(order);
            }
        }

        // Without the warning, no output could be mistaken for "no orders at all".
        if (list.Count == 0 && since is null)
        {
            WriteWarning(NewestOrders.NothingRecent);
        }

        return found.Count;
    }

    // An order that is open keeps the time of its last change.
    private DateTime? DefaultStart(McfConnection connection) =>
        Stuck ? SessionClock.At(connection) - StuckRule.LookBack
        : OnHold ? SessionClock.At(connection) - LongestHold
        : null;

    private bool IsWanted(McfOrder order) => selection.Includes(order) && (!Stuck || StuckRule.MayApply(order));

    private void Write(McfOrder order)
    {
        if (left == 0 || !IsWanted(order))
        {
            return;
        }

        if ((Stuck ? StuckOrder.Of(order, SessionClock.At(Peek(InputSeller.Of(order)))) : (object)order) is not { } item)
        {
            return;
        }

        left--;
        WriteObject(ExpandLines ? OrderRows.Of(item) : item, enumerateCollection: ExpandLines);
    }
}
