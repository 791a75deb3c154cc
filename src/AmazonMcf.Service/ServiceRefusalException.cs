namespace AmazonMcf.Service;

/// <summary>
/// The service refuses a call. Says which situation it is; the words and the HTTP status are chosen where answers are written.
/// </summary>
internal sealed class ServiceRefusalException : Exception
{
    private ServiceRefusalException(string situation, params string[] arguments)
        : base("The call was refused: " + situation + ".")
    {
        Situation = situation;
        Arguments = arguments;
    }

    /// <summary>The situation by its number in the catalogue of failures: <c>E01</c> to <c>E27</c>.</summary>
    public string Situation { get; }

    /// <summary>What the message names, in order.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>E01: the order id was used before.</summary>
    public static ServiceRefusalException UsedId(string orderId) => new("E01", orderId);

    /// <summary>E06: the SKU of a line is not in the catalogue.</summary>
    public static ServiceRefusalException UnknownSku(string lineId) => new("E06", lineId);

    /// <summary>E07: there is no stock for a line.</summary>
    public static ServiceRefusalException NoStock(string lineId) => new("E07", lineId);

    /// <summary>E08: the speed is not offered for the address.</summary>
    public static ServiceRefusalException SpeedNotOffered() => new("E08");

    /// <summary>E09: there is no such order.</summary>
    public static ServiceRefusalException OrderNotFound(string orderId) => new("E09", orderId);

    /// <summary>E10: the order is not on hold.</summary>
    public static ServiceRefusalException NotUpdatable() => new("E10");

    /// <summary>E11: the order was cancelled before.</summary>
    public static ServiceRefusalException CancelledBefore(string orderId) => new("E11", orderId);

    /// <summary>E12: too late to cancel.</summary>
    public static ServiceRefusalException NotCancellable() => new("E12");

    /// <summary>E13: there is no such package.</summary>
    public static ServiceRefusalException UnknownPackage() => new("E13");

    /// <summary>E26: a value is not allowed here.</summary>
    /// <param name="value">The value; empty where it is missing.</param>
    /// <param name="parameter">The parameter in Pascal case, for example <c>Quantity</c>.</param>
    public static ServiceRefusalException InvalidValue(string? value, string parameter) => new("E26", value ?? "", parameter);

    /// <summary>Any other situation of the catalogue.</summary>
    public static ServiceRefusalException Of(string situation, params string[] arguments) => new(situation, arguments);
}
