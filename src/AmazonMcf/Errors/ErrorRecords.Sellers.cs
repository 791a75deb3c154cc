using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>Error records about connections, sellers and credentials.</summary>
internal static partial class ErrorRecords
{
    /// <summary>McfNotConnected: a command needs a connection, and the session has no current one.</summary>
    /// <param name="open">The open connections, for example to a different seller than the one that was closed.</param>
    public static ErrorRecord NotConnected(IReadOnlyList<McfConnection> open) =>
        Record(
            new InvalidOperationException(
                open.Count == 0
                    ? "This session is not connected: type 'Connect-Mcf -Embedded' to try the commands without an account, or 'Connect-Mcf "
                        + "-Marketplace US' with the credentials of a seller."
                    : $"This session has no current connection: it was closed. Open connections: {SellerText.Of(open)}. Nothing was sent."
            ),
            "McfNotConnected",
            ErrorCategory.ConnectionError,
            null,
            null,
            open.Count == 0
                ? "Connect first. In a different runspace, pass the connection with -Connection."
                : $"Specify an open connection, for example -Connection '{open[open.Count - 1].Name}', or connect with Connect-Mcf, which "
                    + "makes the new connection the current one."
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
}
