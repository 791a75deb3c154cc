using System.Globalization;
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

/// <summary>Reads the tracking of packages: by package number, or of all shipped packages of orders.</summary>
[Cmdlet(VerbsCommon.Get, "McfTracking", DefaultParameterSetName = "Input")]
[OutputType(typeof(McfTracking))]
public sealed class GetMcfTrackingCommand : McfOutboundCmdlet
{
    private Dispatcher<TrackingQuery, IReadOnlyList<McfTracking>>? packages;

    /// <summary>The object to track: an order, a shipment, a package, a result of New-McfOrder, an order ID or a package number.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Input")]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>The numbers of the packages: Amazon's own numbers, not the carrier's tracking numbers.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Package")]
    public int[] PackageNumber { get; set; } = [];

    /// <summary>The IDs of the orders whose packages to track.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Order")]
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
                SendAsync
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
            packages!.Submit(Of(number), InputSeller.Unknown);
        }

        foreach (var id in SellerFulfillmentOrderId)
        {
            packages!.Submit(new(id.Value, null, id.Value), InputSeller.Of(id));
        }

        if (ParameterSetName != "Input")
        {
            return;
        }

        var input = Binding.InputObject.Unwrap(InputObject)!;
        if (Ask(input) is { } query)
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
    protected override void End() => packages!.Complete();

    private static string Describe(TrackingQuery request) =>
        request.OrderId
        ?? (request.Packages is { Count: > 0 } packages ? packages[0].Key ?? "" : "");

    private static async Task<IReadOnlyList<McfTracking>> SendAsync(TrackingQuery request, McfConnection connection, ApiCall call)
    {
        var found = request.Packages;
        if (found is null || (request.OrderId is not null && !PackageReader.AreOf(connection.ApiVersion, found)))
        {
            var order = await connection.Outbound.GetOrderAsync(request.OrderId!, call).ConfigureAwait(false);
            found = PackageReader.Select(PackageReader.PackagesOf(order), found);
        }

        return await PackageReader.ReadAsync(connection.Outbound, found, request.OrderId, call).ConfigureAwait(false);
    }

    private void Write(TrackingQuery request, IReadOnlyList<McfTracking> result)
    {
        if (result.Count == 0)
        {
            WriteVerbose($"Order '{request.OrderId}' has no shipped packages yet.");
        }

        WriteObject(result, enumerateCollection: true);
    }

    private static TrackingQuery? Ask(object input) => input switch
    {
        int number => Of(number),
        string id => new(id, null, id),
        McfOrder { IsDetailed: true } order => new(order.SellerFulfillmentOrderId, PackageReader.PackagesOf(order), order),
        McfPackage package => new(package.SellerFulfillmentOrderId, [package], package),
        McfShipment shipment => new(shipment.SellerFulfillmentOrderId, shipment.Packages, shipment),
        _ when Number(input) is { } number => Of(number) with { OrderId = OrderId(input), Input = input },
        _ => OrderId(input) is { } id ? new(id, null, input) : null,
    };

    private static TrackingQuery Of(int number) => new(null, [new McfPackage { PackageNumber = number }], number);

    private static string? OrderId(object input) =>
        PlainText.Of(Member(input, nameof(SellerFulfillmentOrderId)), nameof(SellerFulfillmentOrderId));

    private static int? Number(object input) =>
        int.TryParse(
            InvariantText.Of(Member(input, nameof(PackageNumber))),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static object? Member(object input, string name) =>
        Binding.InputObject.IsBag(input) ? Binding.InputObject.Find(input, name) : null;
}
