using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using AmazonMcf.Submission;
using AmazonMcf.Validation;
using SellingPartner.Telemetry;

namespace AmazonMcf.Commands;

/// <summary>
/// Cancels orders that Amazon does not ship, waits until they are canceled, and places them again under IDs that end with -R1. An order
/// with a parcel is not repaired.
/// </summary>
[Cmdlet(VerbsDiagnostic.Repair, "McfOrder", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(McfOrderResult))]
public sealed class RepairMcfOrderCommand : McfOutboundCmdlet
{
    private static readonly TimeSpan EmbeddedInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LiveInterval = TimeSpan.FromSeconds(30);

    private OrderIds? ids;
    private OrderPreview? preview;
    private Dispatcher<string, McfOrderResult>? orders;

    /// <summary>The IDs of the orders.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [OrderIdTransformation]
    [ArgumentCompleter(typeof(OrderIdCompleter))]
    [Alias("OrderId", "Id")]
    public McfOrderId[] SellerFulfillmentOrderId { get; set; } = [];

    /// <summary>How long to wait until an order is canceled: a time span, or text such as <c>2h</c>. Default: 15 minutes.</summary>
    [Parameter]
    [DurationTransformation]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// How many inputs are processed at once, from 1 to 64. The quota limits the request rate regardless of this number. Default: 16.
    /// </summary>
    [Parameter]
    [ValidateRange(1, DispatchLimit.Most)]
    public int ThrottleLimit { get; set; } = DispatchLimit.Usual;

    /// <summary>Whether results are written in the order of the input or as soon as each is available. Default: Input.</summary>
    [Parameter]
    public McfOutputOrder OutputOrder { get; set; }

    internal override bool ChangesSomething => true;

    /// <inheritdoc />
    protected override void Begin()
    {
        ids = new(this);
        preview = new(this);
        var work = new DispatchWork<string, McfOrderResult>(
            OutboundOperations.CancelFulfillmentOrder, "Repairing orders", id => id, RepairAsync)
        {
            Change = "Repair order",
            Confirm = (id, connection, prompt) =>
                preview.Read(id, connection, prompt, (open, call) => DescribeAsync(id, open, call)) is { } plan ? id + ": " + plan : id,
            OrderIdOf = id => id,
            IsSettled = result => result.Outcome != McfOutcome.Unknown,
            ToCome = () => ids.ToCome,
            Write = (_, result) => Write(result),
        };
        orders = Dispatch(work, ThrottleLimit, OutputOrder);
    }

    /// <inheritdoc />
    protected override void Process() => ids!.Take(SellerFulfillmentOrderId, orders!, id => id);

    /// <inheritdoc />
    protected override void End() => orders!.Complete();

    private Task<McfOrderResult> RepairAsync(string id, McfConnection connection, ApiCall call) =>
        Repairer(connection).RepairAsync(id, call);

    private async Task<string> DescribeAsync(string id, McfConnection connection, ApiCall call)
    {
        var (order, plan) = await Repairer(connection).PlanAsync(id, call).ConfigureAwait(false);
        return $"{OrderText.Describe(order)}; {plan}";
    }

    private OrderRepairer Repairer(McfConnection connection) => new(
        connection.Outbound,
        connection.Orders,
        Time,
        connection.Kind == McfConnectionKind.Embedded ? EmbeddedInterval : LiveInterval,
        Timeout,
        order => Validate(order, connection));

    private static IReadOnlyList<McfValidationError> Validate(McfOrderRequest order, McfConnection connection) =>
    [
        .. OrderValidator.Validate(order, connection.Marketplace, connection.Region),
        .. VersionRules.Find(order, connection.Marketplace, connection.ApiVersion),
    ];

    private void Write(McfOrderResult result)
    {
        if (result.Outcome == McfOutcome.Unknown)
        {
            WriteWarning(OrderText.Unknown(result));
        }

        WriteObject(result);
    }
}
