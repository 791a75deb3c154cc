using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>Every error record of the module, one method per error id. Exceptions of the client have their own id.</summary>
internal static partial class ErrorRecords
{
    /// <summary>An exception of the client, under its own id; any other exception is reported as a defect of the module.</summary>
    /// <param name="failure">The exception.</param>
    /// <param name="target">The input that caused it.</param>
    public static ErrorRecord Of(Exception failure, object? target) =>
        failure is McfException known
            ? Record(known, known.ErrorId, ErrorCategories.Of(known), target, Describe(known), known.RecommendedAction)
            : Unexpected(failure, target);

    /// <summary>McfInvalidInput: an order or a row that violates a validation rule. Nothing was sent for it.</summary>
    /// <param name="error">The violated rule.</param>
    /// <param name="target">The input.</param>
    public static ErrorRecord InvalidInput(McfValidationError error, object? target) =>
        Of(new McfValidationException(error.ToString(), [error]), target ?? error);

    /// <summary>
    /// McfInvalidInput, one record per row: an order that is held back because of validation errors. Input without a file is one row.
    /// </summary>
    /// <param name="errors">All validation errors of an order.</param>
    /// <param name="target">The input; null to use the validation errors as targets.</param>
    public static IEnumerable<ErrorRecord> HeldBack(IReadOnlyList<McfValidationError> errors, object? target) =>
        from error in errors
        group error by (error.Path, error.Row) into row
        select Of(new McfValidationException(ValidationErrorRow.Describe([.. row]), [.. row]), target ?? row.First());

    /// <summary>McfFileNotFound: no file matches a path.</summary>
    /// <param name="path">The path as typed.</param>
    public static ErrorRecord FileNotFound(string path) => Record(
        new FileNotFoundException($"There is no file '{path}'."),
        "McfFileNotFound", ErrorCategory.ObjectNotFound, path, null, "Check the path; relative paths start at the current folder.");

    /// <summary>McfInvalidPath: a path that is not the path of a single file.</summary>
    /// <param name="path">The path as typed.</param>
    public static ErrorRecord InvalidPath(string path) =>
        Record(
            new PSArgumentException($"'{path}' is not the path of a single file."),
            "McfInvalidPath",
            ErrorCategory.InvalidArgument,
            path,
            null,
            "Type the path of one file. With -LiteralPath, wildcard characters have no special meaning."
        );

    /// <summary>McfFileExists: a file already exists and must not be replaced.</summary>
    /// <param name="path">The file.</param>
    public static ErrorRecord FileExists(string path) => Record(
        new IOException($"The file '{path}' already exists."),
        "McfFileExists", ErrorCategory.ResourceExists, path, null,
        "Choose a different file name, or omit -NoClobber to overwrite the file.");

    /// <summary>McfFileNotWritten: a file cannot be written.</summary>
    /// <param name="failure">The reason.</param>
    /// <param name="path">The file.</param>
    public static ErrorRecord FileNotWritten(Exception failure, string path) => Record(
        failure, "McfFileNotWritten", ErrorCategory.WriteError, path, $"The file '{path}' cannot be written: {failure.Message}",
        "Check that the folder exists and is writable; -Force replaces a read-only file.");

    /// <summary>McfNotConnected: a command needs a connection, and the session has none.</summary>
    public static ErrorRecord NotConnected() =>
        Record(
            new InvalidOperationException(
                "This session is not connected: type 'Connect-Mcf -Embedded' to try the commands without an account, or 'Connect-Mcf "
                    + "-Marketplace US' with the credentials of a seller."
            ),
            "McfNotConnected",
            ErrorCategory.ConnectionError,
            null,
            null,
            "Connect first. In a different runspace, pass the connection with -Connection."
        );

    /// <summary>McfNotConnected: the connection that a command should use is closed.</summary>
    /// <param name="connection">The connection.</param>
    public static ErrorRecord ConnectionClosed(McfConnection connection) => Of(
        new McfNotConnectedException($"Connection '{connection.Name}' is closed.", ErrorContext.None), connection);

    /// <summary>McfConnectionNotFound: no open connection has the name.</summary>
    /// <param name="name">The name.</param>
    public static ErrorRecord ConnectionNotFound(string name) => Record(
        new ItemNotFoundException($"This session has no connection named '{name}'."),
        "McfConnectionNotFound", ErrorCategory.ObjectNotFound, name, null, "See Get-McfConnection -All.");

    /// <summary>McfConnectionNameInUse: an open connection already has the name.</summary>
    /// <param name="other">That connection.</param>
    public static ErrorRecord ConnectionNameInUse(McfConnection other) =>
        Record(
            new InvalidOperationException(
                $"This session already has a connection named '{other.Name}': {SellerText.Of(other)}, {other.Kind}, "
                    + $"{other.Marketplace.Code}, {other.Endpoint}."
            ),
            "McfConnectionNameInUse",
            ErrorCategory.ResourceExists,
            other,
            null,
            $"Choose a different -Name, use the open connection with -Connection '{other.Name}', or close it first with 'Disconnect-Mcf "
                + $"-Name '{other.Name}''."
        );

    /// <summary>McfConnectionMismatch: the input belongs to a different seller than the connections of -Connection.</summary>
    /// <param name="target">The input.</param>
    /// <param name="seller">The seller of the input.</param>
    /// <param name="given">The connections of -Connection.</param>
    public static ErrorRecord ConnectionMismatch(object? target, InputSeller seller, IReadOnlyList<McfConnection> given) =>
        Record(
            new InvalidOperationException(
                $"{SellerText.Input(target)} belongs to {SellerText.Of(seller, given)}, but -Connection specifies {SellerText.Of(given)}. "
                    + "Nothing was sent for it."
            ),
            "McfConnectionMismatch",
            ErrorCategory.InvalidArgument,
            target,
            null,
            "Omit -Connection to send the input to its own seller. "
                + SellerText.SameSeller(seller)
                + " To send the input to a different seller on purpose, remove SellerKey and ConnectionName from it, for example with "
                + "Select-Object -ExcludeProperty SellerKey, ConnectionName."
        );

    /// <summary>McfSellerNotConnected: the seller of an input has no open connection in this session.</summary>
    /// <param name="target">The input.</param>
    /// <param name="seller">The seller of the input.</param>
    /// <param name="open">The open connections.</param>
    public static ErrorRecord SellerNotConnected(object? target, InputSeller seller, IReadOnlyList<McfConnection> open) =>
        Record(
            new InvalidOperationException(
                $"{SellerText.Input(target)} belongs to {SellerText.Of(seller, open)}, which has no open connection in this session; "
                    + $"open connections: {SellerText.Of(open)}. Nothing was sent for it."
            ),
            "McfSellerNotConnected",
            ErrorCategory.ConnectionError,
            target,
            null,
            "Connect to that seller with Connect-Mcf, or, in a different runspace, pass its connection with -Connection. "
                + SellerText.SameSeller(seller)
        );

    /// <summary>
    /// McfSellerAmbiguous: several connections match the input of a command that makes changes, because the input specifies no seller or
    /// because its key belongs to several accounts.
    /// </summary>
    /// <param name="command">The command.</param>
    /// <param name="target">The input.</param>
    /// <param name="seller">The seller of the input.</param>
    /// <param name="candidates">The connections that match.</param>
    public static ErrorRecord SellerAmbiguous(
        string command,
        object? target,
        InputSeller seller,
        IReadOnlyList<McfConnection> candidates
    ) =>
        Record(
            new InvalidOperationException(
                $"{SellerText.Input(target)} {SellerText.Doubt(command, seller)}: {SellerText.Of(candidates)}. Nothing was sent for it."
            ),
            "McfSellerAmbiguous",
            ErrorCategory.InvalidArgument,
            target,
            null,
            seller.IsUnknown
                ? "Specify one connection with -Connection, or pipe in objects of this module, which carry their seller."
                : "Specify one connection with -Connection. To distinguish accounts in different regions, give each its own -SellerId when "
                    + "you connect."
        );

    /// <summary>McfSellerKeyWithInput: -SellerKey or -ConnectionName was typed together with pipeline input.</summary>
    /// <param name="command">The command.</param>
    /// <param name="parameter">The parameter.</param>
    public static ErrorRecord SellerWithInput(string command, string parameter) =>
        Record(
            new PSArgumentException(
                $"{command} reads {parameter} from its pipeline input. -{parameter} would override the seller of that input."
            ),
            "McfSellerKeyWithInput",
            ErrorCategory.InvalidArgument,
            null,
            null,
            $"Omit -{parameter}, or specify the connection with -Connection."
        );

    /// <summary>McfMissingCredentials: neither parameters nor environment variables contain all credentials.</summary>
    /// <param name="variables">The environment variables that are not set.</param>
    public static ErrorRecord MissingCredentials(IReadOnlyList<string> variables) =>
        Record(
            new PSArgumentException(
                "The credentials are incomplete, and these environment variables are not set: " + string.Join(", ", variables) + "."
            ),
            "McfMissingCredentials",
            ErrorCategory.AuthenticationError,
            null,
            null,
            "Type -ClientId, -ClientSecret and -RefreshToken, or set the environment variables that the message lists. Without an "
                + "account, type 'Connect-Mcf -Embedded'."
        );

    /// <summary>McfReturnItemRefused: the service rejected this unit of a return.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="item">The unit.</param>
    public static ErrorRecord ReturnItemRefused(string orderId, McfInvalidReturnItem item) =>
        Record(
            new InvalidOperationException(
                $"The return of unit '{item.SellerReturnItemId}' (line '{item.SellerFulfillmentOrderItemId}' of order '{orderId}') was "
                    + $"rejected: {item.ReasonCode}. {item.Description}".TrimEnd()
            ),
            "McfReturnItemRefused",
            ErrorCategory.InvalidOperation,
            item,
            null,
            "Read the order with Get-McfOrder: Shipments lists the shipped units, and ReturnItems the units that already have a return."
        );

    /// <summary>McfNoDeliveryOffer: the service returned no delivery offer.</summary>
    /// <param name="request">The request.</param>
    public static ErrorRecord NoDeliveryOffer(McfDeliveryOfferRequest request) =>
        Record(
            new ItemNotFoundException(
                FormattableString.Invariant($"There is no delivery offer for {request.Quantity} x '{request.SellerSku}': ")
                    + "the SKU is unknown, out of stock or cannot be shipped there."
            ),
            "McfNoDeliveryOffer",
            ErrorCategory.ObjectNotFound,
            request,
            null,
            "Check the SKU, request fewer units, or use Get-McfPreview, which reports what is missing."
        );

    /// <summary>McfNoShippingSpeed: no speed fulfills all lines of an order in time.</summary>
    /// <param name="order">The order.</param>
    /// <param name="reasons">Why each speed is not possible.</param>
    public static ErrorRecord NoShippingSpeed(McfOrderRequest order, string reasons) =>
        Record(
            new ItemNotFoundException(
                $"Order '{order.SellerFulfillmentOrderId}' cannot be fulfilled completely and in time at any shipping speed: {reasons}"
            ),
            "McfNoShippingSpeed",
            ErrorCategory.ObjectNotFound,
            order,
            null,
            "Choose a later -ArriveBy, or check the inventory and the address with Get-McfPreview without -Cheapest."
        );

    /// <summary>McfNoReturnReason: the service returned no return reasons.</summary>
    /// <param name="target">The SKU or the order.</param>
    public static ErrorRecord NoReturnReason(string target) => Record(
        new ItemNotFoundException($"The service returned no return reasons for '{target}'."),
        "McfNoReturnReason", ErrorCategory.ObjectNotFound, target, null, "Check the SKU and the marketplace.");

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

    /// <summary>McfConfirmationImpossible: a command requires confirmation, and the session is not interactive.</summary>
    /// <param name="command">The command.</param>
    /// <param name="name">What the command was about to change.</param>
    /// <param name="target">The input.</param>
    /// <param name="cause">The exception of the host; null when the host was not asked to prompt.</param>
    public static ErrorRecord ConfirmationImpossible(string command, string name, object? target, Exception? cause) =>
        Record(
            new InvalidOperationException(
                $"{command} requires confirmation, but this session is not interactive. '{name}' and everything after it was not changed. "
                    + "Use -Confirm:$false to run without confirmation.",
                cause
            ),
            "McfConfirmationImpossible",
            ErrorCategory.InvalidOperation,
            target,
            null,
            "Use -Confirm:$false in scripts, jobs and scheduled tasks. Check the orders with -WhatIf first."
        );

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

    /// <summary>McfUnexpected: an unexpected exception, which is a defect of the module.</summary>
    /// <param name="failure">The exception.</param>
    /// <param name="target">The input that caused it.</param>
    private static ErrorRecord Unexpected(Exception failure, object? target) =>
        Record(
            failure,
            "McfUnexpected",
            ErrorCategory.NotSpecified,
            target,
            null,
            "This is a defect of the module. Report it with the output of 'Get-Error'."
        );

    private static string Describe(McfException failure) =>
        failure.RequestId is { } id && failure.Message.IndexOf(id, StringComparison.Ordinal) < 0
            ? failure.Message + " (request id " + id + ")"
            : failure.Message;

    // All error records are created here: control characters in displayed text are escaped; the target is unchanged.
    private static ErrorRecord Record(
        Exception exception, string id, ErrorCategory category, object? target, string? message, string action)
    {
        var record = new ErrorRecord(exception, id, category, target)
        {
            ErrorDetails = new ErrorDetails(VisibleText.Of(message ?? exception.Message)) { RecommendedAction = VisibleText.Of(action) },
        };
        record.CategoryInfo.TargetName = VisibleText.Of(record.CategoryInfo.TargetName);
        return record;
    }
}
