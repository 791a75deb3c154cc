using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Gets the transport options of a plan: carriers, modes and prices for each shipment.</summary>
[Cmdlet(VerbsCommon.Get, "McfInboundTransport")]
[OutputType(typeof(McfInboundTransportOption))]
public sealed class GetMcfInboundTransportCommand : McfNamedSellerCmdlet
{
    private InboundTransport transport = null!;
    private InboundWork work = null!;

    /// <summary>The ID of the plan.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(InboundPlanCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("PlanId")]
    [TextTransformation]
    public string InboundPlanId { get; set; } = "";

    /// <summary>Only the options of this shipment. Default: all shipments of the plan.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [TextTransformation]
    public string? ShipmentId { get; set; }

    /// <summary>
    /// When the shipments are ready for the carrier. A time without a zone is UTC. Default: in 24 hours. Used if options are requested.
    /// </summary>
    [Parameter]
    [UtcTimeTransformation]
    public DateTime? ReadyToShip { get; set; }

    /// <summary>The contact for the carrier: an object or a hashtable with Name, Phone and Email. Default: none.</summary>
    [Parameter]
    [ModelTransformation(typeof(McfInboundContact))]
    public McfInboundContact? Contact { get; set; }

    /// <summary>The pallets of each shipment, for freight. Default: none.</summary>
    [Parameter]
    [ModelTransformation(typeof(McfInboundPallet), IsList = true)]
    public McfInboundPallet[] Pallet { get; set; } = [];

    /// <summary>Requests new options. Default: options are requested only if the plan has none.</summary>
    [Parameter]
    public SwitchParameter Refresh { get; set; }

    /// <summary>How long to wait for each operation: a time span, or text such as <c>10m</c>. Default: 5 minutes.</summary>
    [Parameter]
    [DurationTransformation]
    [ValidatePositive]
    public TimeSpan? Timeout { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        work = new(this, Timeout);
        transport = new(this, work) { ReadyToShip = ReadyToShip, Contact = Contact, Pallets = Pallet };
    }

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf(), InboundPlanId).Select(Require))
        {
            work.Try(InboundPlanId, () =>
            {
                foreach (var option in transport.Read(connection, InboundPlanId, Refresh)
                    .Where(option => ShipmentId is null || option.ShipmentId == ShipmentId))
                {
                    WriteObject(option);
                }
            });
        }
    }
}
