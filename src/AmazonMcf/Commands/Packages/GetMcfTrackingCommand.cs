using System.Globalization;
using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using AmazonMcf.Session;
using AmazonMcf.Submission;
using AmazonMcf.Workflows;
using SellingPartner.Telemetry;

namespace AmazonMcf.Commands;

/// <summary>Reads the tracking of packages: of all shipped packages of orders, or by package number or tracking number.</summary>
[Cmdlet(VerbsCommon.Get, "McfTracking", DefaultParameterSetName = "Input")]
[OutputType(typeof(McfTracking))]
public sealed class GetMcfTrackingCommand : McfOutboundCmdlet
{
    private readonly ListedOrders listed = new();
    private Dispatcher<TrackingQuery, IReadOnlyList<McfTracking>>? packages;
    private NumberSearch? search;

    /// <summary>The object to track: an order, a shipment, a package, a result of New-McfOrder, an order ID or a package number.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Input")]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>The numbers of the packages: Amazon's own numbers, not the carrier's tracking numbers.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Package")]
    public int[] PackageNumber { get; set; } = [];

    /// <summary>
    /// The carrier's tracking numbers. The service cannot look them up, so the orders whose status changed since -Since are read one by one
    /// until all are found.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = "TrackingNumber")]
    [TextTransformation(IsList = true)]
    public string[] TrackingNumber { get; set; } = [];

    /// <summary>
    /// Searches the orders whose status changed since this time, for example <c>7d</c>. A time without a zone is local. Default: the last
    /// 30 days.
    /// </summary>
    [Parameter(ParameterSetName = "TrackingNumber")]
    [TypedTimeTransformation]
    [Alias("UpdatedAfter")]
    public DateTime? Since { get; set; }

    /// <summary>
    /// The IDs of the orders whose packages to track. With version 2026-07-04, five or more IDs are first looked for in the list of orders,
    /// which contains the tracking.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Order")]
    [OrderIdTransformation]
    [ArgumentCompleter(typeof(OrderIdCompleter))]
    [Alias("OrderId", "Id")]
    public McfOrderId[] SellerFulfillmentOrderId { get; set; } = [];

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
        packages = Dispatch(
            new DispatchWork<TrackingQuery, IReadOnlyList<McfTracking>>(
                OutboundOperations.GetPackageTrackingDetails,
                "Tracking packages",
                Describe,
                ReadAsync
            )
            {
                TargetOf = query => query.Input,
                Write = Write,
            },
            ThrottleLimit,
            OutputOrder
        );

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var number in PackageNumber)
        {
            packages!.Submit(TrackingQuery.Of(number), InputSeller.Unknown);
        }

        listed.Read(this, SellerFulfillmentOrderId.Select(id => (id.Value, Peek(InputSeller.Of(id)))), null);
        foreach (var id in SellerFulfillmentOrderId)
        {
            packages!.Submit(new(id.Value, null, id.Value), InputSeller.Of(id));
        }

        if (TrackingNumber.Length > 0)
        {
            Search(search = new(TrackingNumber));
        }

        if (ParameterSetName != "Input")
        {
            return;
        }

        var input = Binding.InputObject.Unwrap(InputObject)!;
        if (TrackingQuery.Find(input) is { } query)
        {
            packages!.Submit(query, InputSeller.Of(input));
        }
        else
        {
            WriteError(
                ErrorRecords.InvalidInput(
                    new McfValidationError
                    {
                        Member = nameof(InputObject),
                        Rule = "must be an order, a package, an order id or a package number.",
                    },
                    input
                )
            );
        }
    }

    /// <inheritdoc />
    protected override void End()
    {
        packages!.Complete();
        foreach (var number in search?.Missing ?? [])
        {
            WriteError(ErrorRecords.TrackingNumberNotFound(number, search!.OrderCount));
        }
    }

    // The newest orders first: packages are tracked while they are in transit.
    private void Search(NumberSearch numbers)
    {
        foreach (var connection in Route(InputSeller.Unknown).Select(Require))
        {
            var since = Since ?? SessionClock.At(connection).AddDays(-PackageSearch.PastDays);
            var orders = OrderLists.Read(this, connection, since);
            foreach (var order in orders.Reverse().TakeWhile(_ => numbers.Missing.Count > 0))
            {
                numbers.OrderCount++;
                var own = order.IsDetailed ? PackageReader.PackagesOf(order) : null;
                packages!.Submit(new(order.SellerFulfillmentOrderId, own, order) { Search = numbers }, connection);
            }
        }
    }

    private async Task<IReadOnlyList<McfTracking>> ReadAsync(TrackingQuery query, McfConnection connection, ApiCall call)
    {
        try
        {
            return await PackageSearch.ReadAsync(
                query.OrderId,
                query.Packages,
                query.Search,
                connection,
                call,
                listed.GetAsync,
                query.Input is McfOrder { IsDetailed: false } summary ? summary : null).ConfigureAwait(false);
        }
        catch (McfOrderNotFoundException missing) when (query.Input is string id && OtherNumber(id) is { } parameter)
        {
            throw new McfOrderNotFoundException(missing.Message, missing.Context, missing)
            {
                Hint = $"If it is not the ID of an order, type {parameter} {id}.",
            };
        }
    }

    private static string? OtherNumber(string id)
    {
        if (int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return "-PackageNumber";
        }

        return Parcels.TrackingNumber.OwnerOf(Parcels.TrackingNumber.Plain(id)) is null ? null : "-TrackingNumber";
    }

    private static string Describe(TrackingQuery request) =>
        request.OrderId
        ?? (request.Packages is { Count: > 0 } packages ? packages[0].Key ?? "" : "");

    private void Write(TrackingQuery request, IReadOnlyList<McfTracking> result)
    {
        if (result.Count == 0 && request.Search is null)
        {
            WriteVerbose($"Order '{request.OrderId}' has no shipped packages yet.");
        }

        WriteObject(result, enumerateCollection: true);
    }
}
