using System.Management.Automation;
using AmazonMcf.Connection;

namespace AmazonMcf.Errors;

/// <summary>Error records of orders that commands look for, and of services that cannot be reached.</summary>
internal static partial class ErrorRecords
{
    /// <summary>McfConnectionFailed: the service cannot be reached, so the command sends nothing more.</summary>
    /// <param name="failure">The last failure.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="command">The command.</param>
    public static ErrorRecord ServiceDown(McfException failure, McfConnection connection, string command) => Of(
        new McfConnectionFailedException(
            $"{failure.Message} {command} sends nothing more over connection '{connection.Name}': the service cannot be reached. The other "
                + "orders are reported as NotSent.",
            failure.Context,
            failure),
        connection);

    /// <summary>McfResultsUnreadable: the file to resume from is not a results file.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="path">The file.</param>
    public static ErrorRecord ResultsUnreadable(Exception failure, string path) => Record(
        failure, "McfResultsUnreadable", ErrorCategory.InvalidData, path, null,
        "Pass a file that -ResultPath wrote. To place all orders without it, omit -ResumeFrom: no order is placed twice.");

    /// <summary>McfTrackingNumberNotFound: no order that was read has a package with a tracking number.</summary>
    /// <param name="number">The tracking number.</param>
    /// <param name="orders">How many orders were read.</param>
    public static ErrorRecord TrackingNumberNotFound(string number, int orders) => Record(
        new ItemNotFoundException(
            FormattableString.Invariant(
                $"None of the {orders} orders that were searched has a package with the tracking number '{number}'.")),
        "McfTrackingNumberNotFound", ErrorCategory.ObjectNotFound, number, null,
        "Check the number, or search older orders with -Since. Orders are found by the time of their last status change.");
}
