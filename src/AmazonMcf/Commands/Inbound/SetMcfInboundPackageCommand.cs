using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Describes the boxes of a plan: one kind of box for all units, or each box by itself.</summary>
[Cmdlet(VerbsCommon.Set, "McfInboundPackage", SupportsShouldProcess = true, DefaultParameterSetName = Even)]
[OutputType(typeof(McfInboundBox), typeof(McfInboundOperation))]
public sealed class SetMcfInboundPackageCommand : McfInboundChangeCmdlet
{
    private const string Even = "Even";

    private readonly List<(McfConnection Connection, string PlanId, List<string> Parts)> plans = [];

    /// <summary>The ID of the plan.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(InboundPlanCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("PlanId")]
    [TextTransformation]
    public string InboundPlanId { get; set; } = "";

    /// <summary>The ID of the shipment, after its placement was confirmed.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = Even)]
    [TextTransformation]
    public string? ShipmentId { get; set; }

    /// <summary>The ID of the packing group, before the placement is confirmed.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = Even)]
    [TextTransformation]
    public string? PackingGroupId { get; set; }

    /// <summary>The units in one box; each box contains one SKU.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Even)]
    [ValidateRange(1, 10_000)]
    public int UnitsPerBox { get; set; }

    /// <summary>The length of a box.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Even)]
    [ValidateRange(0.01, 10_000d)]
    public decimal Length { get; set; }

    /// <summary>The width of a box.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Even)]
    [ValidateRange(0.01, 10_000d)]
    public decimal Width { get; set; }

    /// <summary>The height of a box.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Even)]
    [ValidateRange(0.01, 10_000d)]
    public decimal Height { get; set; }

    /// <summary>The weight of a full box.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Even)]
    [ValidateRange(0.01, 100_000d)]
    public decimal Weight { get; set; }

    /// <summary>Whether lengths are centimeters and weights kilograms. Default: inches and pounds.</summary>
    [Parameter(ParameterSetName = Even)]
    public SwitchParameter Metric { get; set; }

    /// <summary>The boxes, each with its group or shipment, size, weight and units.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = nameof(Box))]
    [ModelTransformation(typeof(McfInboundPackage), IsList = true)]
    public McfInboundPackage[] Box { get; set; } = [];

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf(), InboundPlanId).Select(Require))
        {
            var plan = plans.Find(each => each.Connection == connection && each.PlanId == InboundPlanId);
            if (plan.Parts is null)
            {
                plan = (connection, InboundPlanId, []);
                plans.Add(plan);
            }

            if ((ShipmentId ?? PackingGroupId) is { Length: > 0 } part)
            {
                plan.Parts.Add(part);
            }
        }
    }

    // One request describes all boxes of a plan.
    /// <inheritdoc />
    protected override void End()
    {
        foreach (var (connection, planId, parts) in plans)
        {
            Work.Try(planId, () => Set(connection, planId, parts));
        }
    }

    private void Set(McfConnection connection, string planId, List<string> parts)
    {
        var size = new McfInboundPackage
        {
            Length = Length,
            Width = Width,
            Height = Height,
            Weight = Weight,
            DimensionUnit = Metric ? "CM" : "IN",
            WeightUnit = Metric ? "KG" : "LB",
        };
        var boxes = ParameterSetName == Even
            ? new EvenPacking(this, Work, connection, planId).Pack(parts, size, UnitsPerBox)
            : Box;
        var count = boxes.Sum(box => box.Quantity);
        if (boxes.Count == 0
            || !ShouldProcess(FormattableString.Invariant($"{planId}: {count} boxes"), "Set boxes")
            || !Work.Change(connection, call => connection.Inbound.Packing.SetPackagesAsync(planId, boxes, call)))
        {
            return;
        }

        foreach (var box in BoxesOf(connection, planId, boxes))
        {
            WriteObject(box);
        }
    }

    // Only the boxes of shipments have the IDs that are on their labels.
    private IEnumerable<McfInboundBox> BoxesOf(McfConnection connection, string planId, IReadOnlyList<McfInboundPackage> boxes)
    {
        var shipments = boxes.Select(box => box.ShipmentId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return shipments.Count == 0
            ? Work.Read(call => connection.Inbound.Plans.ListBoxesAsync(planId, call))
            : shipments.SelectMany(id => Work.Read(call => connection.Inbound.Shipments.ListBoxesAsync(planId, id, call)));
    }
}
