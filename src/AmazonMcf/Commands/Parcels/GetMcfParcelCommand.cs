using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Parcels;
using AmazonMcf.Parcels.Ledger;
using AmazonMcf.Pipeline;
using AmazonMcf.Session;
using AmazonMcf.Submission;
using SellingPartner.Telemetry;

namespace AmazonMcf.Commands;

/// <summary>Gets the parcels of orders that have a tracking number, for the shop that the orders came from.</summary>
[Cmdlet(VerbsCommon.Get, "McfParcel", DefaultParameterSetName = List)]
[OutputType(typeof(McfParcel))]
public sealed class GetMcfParcelCommand : McfOutboundCmdlet
{
    private const string List = "List";
    private const string Input = "Input";

    private readonly HashSet<McfConnection> listed = [];
    private Dispatcher<OrderQuery, ParcelReading>? orders;
    private ParcelLedger? ledger;
    private ParcelResults? results;
    private ParcelOptions options = new();

    /// <summary>Orders, results of New-McfOrder, order IDs, or objects that contain an order ID.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = Input)]
    [Alias("SellerFulfillmentOrderId", "OrderId")]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>
    /// Reads the orders whose status changed since this time, for example <c>7d</c>. A time without a zone is local. Default: the last 36
    /// hours; with -New, the time up to which the last run with the same ledger read, or 14 days for the first run.
    /// </summary>
    [Parameter(ParameterSetName = List)]
    [TypedTimeTransformation]
    [Alias("UpdatedAfter")]
    public DateTime? Since { get; set; }

    /// <summary>
    /// Returns only parcels that Complete-McfParcel has not completed in the ledger, including those that earlier runs returned. Requires
    /// -Ledger.
    /// </summary>
    [Parameter]
    public SwitchParameter New { get; set; }

    /// <summary>
    /// The file that remembers parcels, an SQLite database; a missing file is created. For several machines, the address of Redis, for
    /// example <c>redis://host:6379</c>, or <c>rediss://host:6379</c> with TLS; this requires PowerShell 7. Requires -New.
    /// </summary>
    [Parameter]
    [TextTransformation]
    [ValidateNotBlank]
    public string? Ledger { get; set; }

    /// <summary>
    /// Where the password of a ledger in Redis is: <c>env:NAME</c> for an environment variable, <c>file:PATH</c> for a file that only
    /// its owner can read, or <c>credential:NAME</c> for a file that systemd provides. Default: no password.
    /// </summary>
    [Parameter]
    [TextTransformation]
    [ValidateNotBlank]
    public string? LedgerPassword { get; set; }

    /// <summary>
    /// How long the ledger keeps completed parcels, at least 30 days. Orders that have not changed for longer are not reported again.
    /// Default: 180 days.
    /// </summary>
    [Parameter]
    [DurationTransformation]
    public TimeSpan? KeepFor { get; set; }

    /// <summary>
    /// How long parcels that are returned are not returned to other runs with the same ledger, unless Complete-McfParcel completes them
    /// earlier; at most one day. Default: 15 minutes with a ledger in Redis; with a file, each run gets all parcels that are not completed.
    /// </summary>
    [Parameter]
    [DurationTransformation]
    public TimeSpan? ClaimFor { get; set; }

    /// <summary>
    /// Channel profiles, whose prefixes and suffixes are removed from order IDs, and whose SKU maps are used. Only orders whose IDs fit one
    /// of the profiles are returned. Default: all orders, and the order IDs of the shop are those at Amazon.
    /// </summary>
    [Parameter]
    [TextTransformation(IsList = true)]
    [ValidateNotBlank]
    public string[]? Channel { get; set; }

    /// <summary>
    /// The SKU map that the orders were placed with: a file or a hashtable. Default: the map of the channel profile; without one, the SKUs
    /// of the shop are those at Amazon.
    /// </summary>
    [Parameter]
    [ValidateNotBlank]
    public object? SkuMap { get; set; }

    /// <summary>
    /// A hashtable that maps Amazon's texts for carriers to names of carriers, for those that are unknown or named differently. Default:
    /// none.
    /// </summary>
    [Parameter]
    public System.Collections.IDictionary? CarrierMap { get; set; }

    /// <summary>
    /// Carriers that the shop does not allow, for example <c>AmazonLogistics</c>. Their parcels are errors for a person to handle. A name
    /// that neither AmazonMcf nor -CarrierMap knows is an error. Default: none.
    /// </summary>
    [Parameter]
    [TextTransformation(IsList = true)]
    public string[] ForbidCarrier { get; set; } = [];

    /// <summary>
    /// How many inputs are processed at once, from 1 to 64. The quota limits the request rate regardless of this number. Default: 16.
    /// </summary>
    [Parameter]
    [ValidateRange(1, DispatchLimit.Most)]
    public int ThrottleLimit { get; set; } = DispatchLimit.Usual;

    /// <inheritdoc />
    private protected override void CheckParameters()
    {
        base.CheckParameters();
        if (New != Ledger is not null)
        {
            Reject(New ? nameof(Ledger) : nameof(New), null, New ? "is required with -New." : "is required with -Ledger.");
        }

        if (LedgerParameter.Check(Ledger, LedgerPassword) is { } error)
        {
            ThrowTerminatingError(error);
        }

        if (KeepFor is { } age && (age < ParcelLedger.ShortestKeepFor || Ledger is null))
        {
            Reject(nameof(KeepFor), age.ToString(), Ledger is null ? "requires -Ledger." : "must be at least 30 days.");
        }

        if (ClaimFor is { } claim && (Ledger is null ? "requires -Ledger" : LedgerPlace.FindClaim(claim)) is { } rule)
        {
            Reject(nameof(ClaimFor), claim.ToString(), rule + ".");
        }
    }

    /// <inheritdoc />
    protected override void Begin()
    {
        var carriers = CarrierMap?.Keys.Cast<object>().ToDictionary(
            key => PlainText.Of(key) ?? "", key => PlainText.Of(CarrierMap[key]) ?? "");
        if (carriers is not null && CarrierLookup.FindMapProblem(carriers) is { } invalid)
        {
            Reject(nameof(CarrierMap), null, invalid);
        }

        options = new ParcelOptions
        {
            Channels = [.. (Channel ?? []).Select(path => ChannelFile.Read(this, path)!)],
            SkuMap = SkuMapping.LoadMap(this, SkuMap),
            Carriers = new(carriers),
        };
        foreach (var name in ForbidCarrier)
        {
            if (options.Carriers.FindProblem(name) is { } problem)
            {
                Reject(nameof(ForbidCarrier), name, $"{problem} -CarrierMap adds carriers.");
            }
        }

        ledger = Ledger is null ? null : Own(LedgerParameter.Open(this, Ledger, LedgerPassword));
        results = new(this, options, ForbidCarrier, ledger, LedgerParameter.Claim(ClaimFor, Ledger));
        var work = new DispatchWork<OrderQuery, ParcelReading>(
            OutboundOperations.GetFulfillmentOrder, "Reading parcels", query => query.OrderId, ReadAsync)
        {
            TargetOf = query => query.OrderId,
            OrderIdOf = query => query.OrderId,
            Write = (_, reading) => results.Take(reading),
        };
        orders = Dispatch(work, ThrottleLimit, McfOutputOrder.Input);
    }

    /// <inheritdoc />
    protected override void Process()
    {
        if (ParameterSetName == Input)
        {
            foreach (var input in Binding.InputObject.Items(InputObject))
            {
                if (OrderQuery.Read(this, input) is { } query)
                {
                    orders!.Submit(query, InputSeller.Of(input));
                }
            }

            return;
        }

        var list = new ParcelList(this, ledger, options);
        foreach (var connection in Route(InputSeller.Unknown).Select(Require))
        {
            listed.Add(connection);
            foreach (var query in list.Read(connection, Since))
            {
                orders!.Submit(query, connection);
            }
        }
    }

    /// <inheritdoc />
    protected override void End()
    {
        orders!.Complete();
        if (ledger is null)
        {
            return;
        }

        results!.WriteOpenOfOrders(listed.Select(connection => connection.SellerKey));
        foreach (var connection in listed)
        {
            results.WriteOpen(connection);
            ledger.Purge(connection.SellerKey, SessionClock.At(connection) - (KeepFor ?? ParcelLedger.KeepFor));
        }
    }

    private static async Task<ParcelReading> ReadAsync(OrderQuery query, McfConnection connection, ApiCall call)
    {
        var order = query.Order ?? await connection.Outbound.GetOrderAsync(query.OrderId, call).ConfigureAwait(false);
        return new(
            await RepairLookup.DecideAsync(order, connection.Outbound, call).ConfigureAwait(false),
            connection,
            SessionClock.At(connection));
    }

    private void Reject(string member, string? value, string rule) =>
        ThrowTerminatingError(ErrorRecords.InvalidInput(new() { Member = member, Value = value, Rule = rule }, value));
}
