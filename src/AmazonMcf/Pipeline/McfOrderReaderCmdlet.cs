using System.Management.Automation;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Pipeline;

/// <summary>
/// The base class of commands that read orders from table rows, among others. Rows of orders that need no shipment are excluded; these
/// parameters include them.
/// </summary>
public abstract class McfOrderReaderCmdlet : McfOutboundCmdlet
{
    /// <summary>Includes orders that are canceled or that the buyer asked to cancel. Default: they are excluded.</summary>
    [Parameter(ParameterSetName = OrderInput.Piped)]
    public SwitchParameter IncludeCancelled { get; set; }

    /// <summary>Includes refunded, returned and voided orders. Default: they are excluded.</summary>
    [Parameter(ParameterSetName = OrderInput.Piped)]
    public SwitchParameter IncludeRefunded { get; set; }

    /// <summary>Includes orders and lines that are already fulfilled. Default: they are excluded.</summary>
    [Parameter(ParameterSetName = OrderInput.Piped)]
    public SwitchParameter IncludeFulfilled { get; set; }

    /// <summary>Includes orders that are on hold in the shop. Default: they are excluded.</summary>
    [Parameter(ParameterSetName = OrderInput.Piped)]
    public SwitchParameter IncludeOnHold { get; set; }

    /// <summary>Includes orders that are picked up or delivered in a different way. Default: they are excluded.</summary>
    [Parameter(ParameterSetName = OrderInput.Piped)]
    public SwitchParameter IncludePickup { get; set; }

    /// <summary>Includes unpaid orders. Default: they are excluded if the input has a column for the payment.</summary>
    [Parameter(ParameterSetName = OrderInput.Piped)]
    public SwitchParameter IncludeUnpaid { get; set; }

    /// <summary>
    /// Includes unpaid orders and marks them to be placed on hold. Default: they are excluded if the input has a column for the payment.
    /// </summary>
    [Parameter(ParameterSetName = OrderInput.Piped)]
    public SwitchParameter HoldUnpaid { get; set; }

    /// <summary>Sets these parameters in the options for reading.</summary>
    private protected OrderFileOptions Include(OrderFileOptions options)
    {
        options.IncludeCancelled = IncludeCancelled;
        options.IncludeRefunded = IncludeRefunded;
        options.IncludeFulfilled = IncludeFulfilled;
        options.IncludeOnHold = IncludeOnHold;
        options.IncludePickup = IncludePickup;
        options.IncludeUnpaid = IncludeUnpaid;
        options.HoldUnpaid = HoldUnpaid;
        return options;
    }
}
