using System.Management.Automation;
using AmazonMcf.Connection;
using AmazonMcf.Service;

namespace AmazonMcf.Errors;

/// <summary>Error records about the embedded service, and commands that do not work on live connections.</summary>
internal static partial class ErrorRecords
{
    /// <summary>McfSandboxOnly: a command that simulates order events was used on a live connection.</summary>
    /// <param name="command">The command.</param>
    /// <param name="connection">The connection.</param>
    public static ErrorRecord SandboxOnly(string command, McfConnection connection) =>
        Record(
            new InvalidOperationException(
                $"{command} works only in Amazon's sandbox and on the embedded service; connection '{connection.Name}' is "
                    + $"{connection.Kind}."
            ),
            "McfSandboxOnly",
            ErrorCategory.InvalidOperation,
            connection,
            null,
            "Connect with 'Connect-Mcf -Embedded' or 'Connect-Mcf -Sandbox', or pass such a connection with -Connection."
        );

    /// <summary>McfEmbeddedOnly: a command that controls the embedded service was used on a different kind of connection.</summary>
    /// <param name="command">The command.</param>
    /// <param name="connection">The connection.</param>
    public static ErrorRecord EmbeddedOnly(string command, McfConnection connection) =>
        Record(
            new InvalidOperationException(
                $"{command} works only on the embedded service; connection '{connection.Name}' is {connection.Kind}."
            ),
            "McfEmbeddedOnly",
            ErrorCategory.InvalidOperation,
            connection,
            null,
            "Connect with 'Connect-Mcf -Embedded', or pass such a connection with -Connection."
        );

    /// <summary>McfStoreUnavailable: the folder of the store does not exist.</summary>
    /// <param name="path">The store.</param>
    /// <param name="folder">The folder.</param>
    public static ErrorRecord StoreFolderNotFound(string path, string folder) => Of(
        new EmbeddedStoreException(
            $"The embedded store '{path}' cannot be opened: the folder '{folder}' does not exist.",
            path,
            "Create the folder, or correct -Path."),
        path);

    /// <summary>McfClockBackwards: the virtual time can only move forward.</summary>
    /// <param name="now">The virtual time.</param>
    /// <param name="target">The requested time or time span.</param>
    public static ErrorRecord ClockBackwards(DateTime now, object target) => Record(
        new InvalidOperationException(FormattableString.Invariant($"The clock is at {now:u} and can only move forward.")),
        "McfClockBackwards", ErrorCategory.InvalidArgument, target, null,
        "Type a time span above zero or a later date. A new store (Connect-Mcf -Embedded -Path) starts at the current time.");

    /// <summary>McfClockOutOfRange: the requested time is after the end of the virtual clock.</summary>
    /// <param name="now">The virtual time.</param>
    /// <param name="latest">The last time the clock can show.</param>
    /// <param name="target">The requested time or time span.</param>
    public static ErrorRecord ClockOutOfRange(DateTime now, DateTime latest, object target) => Record(
        new InvalidOperationException(FormattableString.Invariant($"The clock, now {now:u}, cannot move beyond {latest:u}.")),
        "McfClockOutOfRange", ErrorCategory.InvalidArgument, target, null,
        FormattableString.Invariant($"Use a shorter time span or an earlier date. The clock of every embedded store ends at {latest:u}."));

    /// <summary>McfInvalidFault: options of Add-McfFault that contradict each other.</summary>
    /// <param name="failure">What is wrong.</param>
    /// <param name="rule">The fault.</param>
    public static ErrorRecord InvalidFault(Exception failure, object rule) => Record(
        failure, "McfInvalidFault", ErrorCategory.InvalidArgument, rule, null,
        "See Get-Help Add-McfFault for the options that apply to each kind.");

    /// <summary>McfFaultNotFound: the embedded service has no fault with the ID.</summary>
    /// <param name="id">The ID.</param>
    /// <param name="connection">The connection to the embedded service.</param>
    public static ErrorRecord FaultNotFound(long id, McfConnection connection) => Record(
        new ItemNotFoundException(FormattableString.Invariant($"Connection '{connection.Name}' has no fault with the ID {id}.")),
        "McfFaultNotFound", ErrorCategory.ObjectNotFound, id, null, "List the faults with Get-McfFault.");

    /// <summary>McfSkuNotFound: the catalog of the embedded service does not contain the SKU.</summary>
    /// <param name="sku">The SKU.</param>
    /// <param name="marketplace">The marketplace.</param>
    public static ErrorRecord SkuNotFound(string sku, McfMarketplace marketplace) => Record(
        new ItemNotFoundException($"The catalog of marketplace {marketplace.Code} does not contain the SKU '{sku}'."),
        "McfSkuNotFound", ErrorCategory.ObjectNotFound, sku, null,
        "List the SKUs with Get-McfStock, check -Marketplace, or add the SKU with Set-McfStock.");

    /// <summary>McfUnknownOperation: the service has no such operation.</summary>
    /// <param name="name">The operation as typed.</param>
    public static ErrorRecord UnknownOperation(string name) => Record(
        new ItemNotFoundException($"The service has no operation '{name}'."),
        "McfUnknownOperation", ErrorCategory.ObjectNotFound, name, null,
        "Complete -Operation with the Tab key; the names are those of Amazon's model, for example createFulfillmentOrder.");
}
