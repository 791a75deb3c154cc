using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>Every error record of the module: one method an id. Failures of the client bring their own id.</summary>
internal static class ErrorRecords
{
    /// <summary>A failure of the client, under its own id.</summary>
    /// <param name="failure">The failure; one that is not the client's own is a defect of the module and says so.</param>
    /// <param name="target">The input it happened on.</param>
    public static ErrorRecord Of(Exception failure, object? target) =>
        failure is McfException known
            ? Record(known, known.ErrorId, ErrorCategories.Of(known), target, Describe(known), known.RecommendedAction)
            : Unexpected(failure, target);

    /// <summary>McfInvalidInput: an order or a row that breaks rules known here. Nothing was sent for it.</summary>
    /// <param name="error">The rule that is broken.</param>
    /// <param name="target">The input.</param>
    public static ErrorRecord InvalidInput(McfValidationError error, object? target) =>
        Of(new McfValidationException(error.ToString(), [error]), target ?? error);

    /// <summary>
    /// McfInvalidInput, one record a row: what is held back because of faults. An input that came from no file is one row.
    /// </summary>
    /// <param name="errors">All faults of an order.</param>
    /// <param name="target">The input; null for the faults themselves.</param>
    public static IEnumerable<ErrorRecord> HeldBack(IReadOnlyList<McfValidationError> errors, object? target) =>
        from error in errors
        group error by (error.Path, error.Row) into row
        select Of(new McfValidationException(ValidationErrorRow.Describe([.. row]), [.. row]), target ?? row.First());

    /// <summary>McfFileNotFound: no file matches a path.</summary>
    /// <param name="path">The path as it was typed.</param>
    public static ErrorRecord FileNotFound(string path) => Record(
        new FileNotFoundException($"There is no file '{path}'."),
        "McfFileNotFound", ErrorCategory.ObjectNotFound, path, null, "Check the path; relative paths start at the current folder.");

    /// <summary>McfInvalidPath: a path that does not name one file of the file system.</summary>
    /// <param name="path">The path as it was typed.</param>
    public static ErrorRecord InvalidPath(string path) =>
        Record(
            new PSArgumentException($"'{path}' does not name one file of the file system."),
            "McfInvalidPath",
            ErrorCategory.InvalidArgument,
            path,
            null,
            "Name a single file; -LiteralPath takes brackets and stars as they are."
        );

    /// <summary>McfFileExists: a file is there already and must not be replaced.</summary>
    /// <param name="path">The file.</param>
    public static ErrorRecord FileExists(string path) => Record(
        new IOException($"There is a file '{path}' already."),
        "McfFileExists", ErrorCategory.ResourceExists, path, null, "Name another file, or leave -NoClobber away to replace it.");

    /// <summary>McfFileNotWritten: a file cannot be written.</summary>
    /// <param name="failure">Why not.</param>
    /// <param name="path">The file.</param>
    public static ErrorRecord FileNotWritten(Exception failure, string path) => Record(
        failure, "McfFileNotWritten", ErrorCategory.WriteError, path, $"The file '{path}' cannot be written: {failure.Message}",
        "Check that the folder is there and may be written to; -Force replaces a file that is read-only.");

    /// <summary>McfNotConnected: a command that needs a connection has none.</summary>
    public static ErrorRecord NotConnected() =>
        Record(
            new InvalidOperationException(
                "This session is not connected: type 'Connect-Mcf -Embedded' to try things out without an account, or 'Connect-Mcf "
                    + "-Marketplace US' with credentials to work for a seller."
            ),
            "McfNotConnected",
            ErrorCategory.ConnectionError,
            null,
            null,
            "Connect first; in another runspace hand the connection on with -Connection."
        );

    /// <summary>McfNotConnected: the connection a command was given is closed.</summary>
    /// <param name="connection">The connection.</param>
    public static ErrorRecord ConnectionClosed(McfConnection connection) => Of(
        new McfNotConnectedException($"Connection '{connection.Name}' is closed.", ErrorContext.None), connection);

    /// <summary>McfConnectionNotFound: no open connection has the name.</summary>
    /// <param name="name">The name.</param>
    public static ErrorRecord ConnectionNotFound(string name) => Record(
        new ItemNotFoundException($"This session has no connection named '{name}'."),
        "McfConnectionNotFound", ErrorCategory.ObjectNotFound, name, null, "See Get-McfConnection -All.");

    /// <summary>McfConnectionNameInUse: another open connection has the name.</summary>
    /// <param name="other">The other connection.</param>
    public static ErrorRecord ConnectionNameInUse(McfConnection other) =>
        Record(
            new InvalidOperationException(
                $"This session has a connection named '{other.Name}' already: {SellerText.Of(other)}, {other.Kind}, "
                    + $"{other.Marketplace.Code}, {other.Endpoint}."
            ),
            "McfConnectionNameInUse",
            ErrorCategory.ResourceExists,
            other,
            null,
            $"Choose another -Name, use the open connection with -Connection '{other.Name}', or close it first with 'Disconnect-Mcf "
                + $"-Name '{other.Name}''."
        );

    /// <summary>McfConnectionMismatch: -Connection names another seller than the input belongs to.</summary>
    /// <param name="target">The input.</param>
    /// <param name="seller">What it says about its seller.</param>
    /// <param name="given">The connections of -Connection.</param>
    public static ErrorRecord ConnectionMismatch(object? target, InputSeller seller, IReadOnlyList<McfConnection> given) =>
        Record(
            new InvalidOperationException(
                $"{SellerText.Input(target)} belongs to {SellerText.Of(seller, given)}, and -Connection names {SellerText.Of(given)}. "
                    + "Nothing was sent for it."
            ),
            "McfConnectionMismatch",
            ErrorCategory.InvalidArgument,
            target,
            null,
            "Omit -Connection: the input goes to its own seller. "
                + SellerText.SameSeller(seller)
                + " To hand input to another seller on purpose, remove SellerKey and ConnectionName from it, for example with "
                + "Select-Object -ExcludeProperty SellerKey, ConnectionName."
        );

    /// <summary>McfSellerNotConnected: the seller of an input has no open connection in this session.</summary>
    /// <param name="target">The input.</param>
    /// <param name="seller">What it says about its seller.</param>
    /// <param name="open">The open connections.</param>
    public static ErrorRecord SellerNotConnected(object? target, InputSeller seller, IReadOnlyList<McfConnection> open) =>
        Record(
            new InvalidOperationException(
                $"{SellerText.Input(target)} belongs to {SellerText.Of(seller, open)}, which has no open connection in this session; "
                    + $"open: {SellerText.Of(open)}. Nothing was sent for it."
            ),
            "McfSellerNotConnected",
            ErrorCategory.ConnectionError,
            target,
            null,
            "Connect to that seller with Connect-Mcf, or in another runspace hand its connection on with -Connection. "
                + SellerText.SameSeller(seller)
        );

    /// <summary>
    /// McfSellerAmbiguous: input that names no seller, for a change, or the key of several accounts, while each could be meant.
    /// </summary>
    /// <param name="command">The command.</param>
    /// <param name="target">The input.</param>
    /// <param name="seller">What it says about its seller.</param>
    /// <param name="candidates">The connections that could be meant.</param>
    public static ErrorRecord SellerAmbiguous(
        string command,
        object? target,
        InputSeller seller,
        IReadOnlyList<McfConnection> candidates
    ) =>
        Record(
            new InvalidOperationException(
                $"{SellerText.Input(target)} {SellerText.Doubt(command, seller)} could be meant: {SellerText.Of(candidates)}. Nothing "
                    + "was sent for it."
            ),
            "McfSellerAmbiguous",
            ErrorCategory.InvalidArgument,
            target,
            null,
            seller.IsUnknown
                ? "Name one connection with -Connection, or pipe in objects of this module, which know their seller."
                : "Name one connection with -Connection. Accounts in different regions are told apart best by a -SellerId of their own."
        );

    /// <summary>McfSellerKeyWithInput: -SellerKey or -ConnectionName was typed for input that comes through the pipeline.</summary>
    /// <param name="command">The command.</param>
    /// <param name="parameter">The parameter.</param>
    public static ErrorRecord SellerWithInput(string command, string parameter) =>
        Record(
            new PSArgumentException(
                $"{command} takes -{parameter} from its input: typed beside input from the pipeline it would hide the seller of that input."
            ),
            "McfSellerKeyWithInput",
            ErrorCategory.InvalidArgument,
            null,
            null,
            $"Omit -{parameter}, or name the connection with -Connection."
        );

    /// <summary>McfMissingCredentials: neither parameters nor the environment hold what it takes to log in.</summary>
    /// <param name="variables">The variables of the environment that are not set.</param>
    public static ErrorRecord MissingCredentials(IReadOnlyList<string> variables) =>
        Record(
            new PSArgumentException("The credentials are not complete; nor is the environment: " + string.Join(", ", variables) + "."),
            "McfMissingCredentials",
            ErrorCategory.AuthenticationError,
            null,
            null,
            "Give -ClientId, -ClientSecret and -RefreshToken, or set the variables that the message names. Without an account, type "
                + "'Connect-Mcf -Embedded'."
        );

    /// <summary>McfReturnItemRefused: the service took other units of a return, not this one.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="item">The unit.</param>
    public static ErrorRecord ReturnItemRefused(string orderId, McfInvalidReturnItem item) =>
        Record(
            new InvalidOperationException(
                $"The return of unit '{item.SellerReturnItemId}' (line '{item.SellerFulfillmentOrderItemId}' of order '{orderId}') was "
                    + "refused: "
                    + $"{item.ReasonCode}. {item.Description}".TrimEnd()
            ),
            "McfReturnItemRefused",
            ErrorCategory.InvalidOperation,
            item,
            null,
            "See Get-McfOrder: its Shipments tell which units have left, its ReturnItems which are on their way back already."
        );

    /// <summary>McfNoDeliveryOffer: the service has no date to offer.</summary>
    /// <param name="request">What was asked.</param>
    public static ErrorRecord NoDeliveryOffer(McfDeliveryOfferRequest request) =>
        Record(
            new ItemNotFoundException(
                FormattableString.Invariant($"There is no delivery offer for {request.Quantity} x '{request.SellerSku}': ")
                    + "the SKU is unknown, out of stock or cannot be sent there."
            ),
            "McfNoDeliveryOffer",
            ErrorCategory.ObjectNotFound,
            request,
            null,
            "Check the SKU, ask for fewer units, or ask Get-McfPreview, which says what is missing."
        );

    /// <summary>McfNoReturnReason: the service names no reason.</summary>
    /// <param name="target">The SKU or the order.</param>
    public static ErrorRecord NoReturnReason(string target) => Record(
        new ItemNotFoundException($"The service names no return reason for '{target}'."),
        "McfNoReturnReason", ErrorCategory.ObjectNotFound, target, null, "Check the SKU and the marketplace.");

    /// <summary>McfSandboxOnly: a command that would invent facts about orders of a real seller.</summary>
    /// <param name="command">The command.</param>
    /// <param name="connection">The connection.</param>
    public static ErrorRecord SandboxOnly(string command, McfConnection connection) =>
        Record(
            new InvalidOperationException(
                $"{command} works in sandboxes and on the embedded service only; connection '{connection.Name}' is {connection.Kind}."
            ),
            "McfSandboxOnly",
            ErrorCategory.InvalidOperation,
            connection,
            null,
            "Connect with 'Connect-Mcf -Embedded' or 'Connect-Mcf -Sandbox', or hand such a connection on with -Connection."
        );

    /// <summary>McfEmbeddedOnly: a command that rules over the embedded service, on a connection to another one.</summary>
    /// <param name="command">The command.</param>
    /// <param name="connection">The connection.</param>
    public static ErrorRecord EmbeddedOnly(string command, McfConnection connection) =>
        Record(
            new InvalidOperationException(
                $"{command} works on the embedded service only; connection '{connection.Name}' is {connection.Kind}."
            ),
            "McfEmbeddedOnly",
            ErrorCategory.InvalidOperation,
            connection,
            null,
            "Connect with 'Connect-Mcf -Embedded', or hand such a connection on with -Connection."
        );

    /// <summary>McfClockBackwards: virtual time goes forward only.</summary>
    /// <param name="now">Where it stands.</param>
    /// <param name="target">What was asked.</param>
    public static ErrorRecord ClockBackwards(DateTime now, object target) => Record(
        new InvalidOperationException(FormattableString.Invariant($"The clock stands at {now:u} and goes forward only.")),
        "McfClockBackwards", ErrorCategory.InvalidArgument, target, null,
        "Give a time span above zero or a later date; a fresh store (Connect-Mcf -Embedded -Path) starts at today's date.");

    /// <summary>McfClockOutOfRange: virtual time ends before that.</summary>
    /// <param name="now">The virtual time.</param>
    /// <param name="latest">The last moment of the clock.</param>
    /// <param name="target">What was asked.</param>
    public static ErrorRecord ClockOutOfRange(DateTime now, DateTime latest, object target) => Record(
        new InvalidOperationException(FormattableString.Invariant($"The clock, now {now:u}, cannot move beyond {latest:u}.")),
        "McfClockOutOfRange", ErrorCategory.InvalidArgument, target, null,
        FormattableString.Invariant($"Use a shorter time span or an earlier date. The clock of every embedded store ends at {latest:u}."));

    /// <summary>McfConfirmationImpossible: a command asks for confirmation, and the session cannot ask anybody.</summary>
    /// <param name="command">The command.</param>
    /// <param name="name">What it was about to change.</param>
    /// <param name="target">The input.</param>
    /// <param name="cause">What the host says; null when it was not asked.</param>
    public static ErrorRecord ConfirmationImpossible(string command, string name, object? target, Exception? cause) =>
        Record(
            new InvalidOperationException(
                $"{command} asks for confirmation, and this session cannot answer: it is not interactive. '{name}' was not changed, nor "
                    + "anything after it. "
                    + "Use -Confirm:$false to run without confirmation.",
                cause
            ),
            "McfConfirmationImpossible",
            ErrorCategory.InvalidOperation,
            target,
            null,
            "Use -Confirm:$false in scripts, jobs and scheduled tasks; check the orders with -WhatIf first."
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
    /// <param name="name">The name as typed.</param>
    public static ErrorRecord UnknownOperation(string name) => Record(
        new ItemNotFoundException($"The service has no operation '{name}'."),
        "McfUnknownOperation", ErrorCategory.ObjectNotFound, name, null,
        "Complete -Operation with the Tab key; the names are those of Amazon's model, for example createFulfillmentOrder.");

    /// <summary>McfUnexpected: a failure nobody foresaw.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="target">The input it happened on.</param>
    private static ErrorRecord Unexpected(Exception failure, object? target) =>
        Record(
            failure,
            "McfUnexpected",
            ErrorCategory.NotSpecified,
            target,
            null,
            "Report it with the output of 'Get-Error'; it is a defect of the module."
        );

    private static string Describe(McfException failure) =>
        failure.RequestId is { } id && failure.Message.IndexOf(id, StringComparison.Ordinal) < 0
            ? failure.Message + " (request id " + id + ")"
            : failure.Message;

    // The one exit of all errors: what is displayed has its control characters escaped, the target stays as it is.
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
