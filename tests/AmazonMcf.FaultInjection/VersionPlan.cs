namespace AmazonMcf.FaultInjection;

/// <summary>The versions of Fulfillment Outbound that a campaign uses.</summary>
/// <param name="First">The version of first runs; null for the default of the client.</param>
/// <param name="Alternates">Whether every second run over the same orders uses the other version.</param>
/// <param name="AreSeparate">Whether the service keeps the orders of the versions apart.</param>
internal sealed record VersionPlan(string? First, bool Alternates, bool AreSeparate)
{
    private const string Earlier = "2020-07-01";
    private const string Later = "2026-07-04";
    private const string VersionOption = "--api-version";
    private const string AlternateOption = "--alternate";
    private const string SeparateOption = "--separate-versions";
    private const double ShareAccepted = 0.02;
    private const double ScaleForAccepted = 10;

    private static readonly string[] AllSpeeds = ["Standard", "Expedited", "Priority"];

    /// <summary>The default version of the client in all runs.</summary>
    public static VersionPlan Default { get; } = new(null, Alternates: false, AreSeparate: false);

    /// <summary>The version that knows returns and comments of orders.</summary>
    public string? Complete => First is null ? null : Earlier;

    /// <summary>The operations that place orders.</summary>
    public IReadOnlyList<string> Creates { get; } = Operations(First, Alternates, "createFulfillmentOrder", "createOrder");

    /// <summary>The operations that read orders.</summary>
    public IReadOnlyList<string> Reads { get; } = Operations(First, Alternates, "getFulfillmentOrder", "getOrder");

    /// <summary>The speeds of orders: 2026-07-04 offers no priority in the United States.</summary>
    public IReadOnlyList<string> Speeds => UsesLater ? [.. AllSpeeds.SkipLast(1)] : AllSpeeds;

    /// <summary>Whether placed orders are changed, canceled and returned: with separate orders its version is unknown.</summary>
    public bool HasWork => !AreSeparate;

    /// <summary>Whether comments and speeds of orders on hold are changed: 2026-07-04 cannot.</summary>
    public bool HasUpdates => !UsesLater;

    /// <summary>
    /// Whether reads may deny an order that is there. With separate orders such a read is the only thing that could prevent a second order.
    /// </summary>
    public bool ShowsOrdersLate => !AreSeparate;

    /// <summary>The share of orders that the service only accepts at first.</summary>
    public double AcceptedShare => UsesLater && !AreSeparate ? ShareAccepted : 0;

    /// <summary>Virtual seconds per real second: time must pass for orders that were only accepted.</summary>
    public double TimeScale => AcceptedShare > 0 ? ScaleForAccepted : 0;

    private bool UsesLater => Alternates || First == Later;

    /// <summary>Reads the options of a campaign.</summary>
    /// <param name="arguments">The arguments of the program.</param>
    /// <exception cref="FaultInjectionException">An argument is unknown, or has no valid value.</exception>
    public static VersionPlan Parse(IReadOnlyList<string> arguments)
    {
        var (version, alternates, separate) = ((string?)null, false, false);
        for (var index = 0; index < arguments.Count; index++)
        {
            switch (arguments[index])
            {
                case VersionOption:
                    version = Version(arguments.ElementAtOrDefault(++index));
                    break;
                case AlternateOption:
                    alternates = true;
                    break;
                case SeparateOption:
                    separate = true;
                    break;
                default:
                    throw new FaultInjectionException(
                        $"'{arguments[index]}' is unknown. Options: {VersionOption} VERSION, {AlternateOption}, {SeparateOption}.");
            }
        }

        return new VersionPlan(version ?? (alternates || separate ? Earlier : null), alternates, separate);
    }

    /// <summary>The version of a run.</summary>
    /// <param name="run">How many runs over the same orders came before.</param>
    public string? Of(int run) => Alternates && run % 2 != 0 ? Other(First!) : First;

    /// <inheritdoc/>
    public override string ToString() => First is null
        ? ""
        : $", {First}{(Alternates ? $" and {Other(First)} alternating" : "")}{(AreSeparate ? ", separate orders" : "")}";

    private static string Version(string? text) => text is Earlier or Later
        ? text
        : throw new FaultInjectionException($"{VersionOption} is '{text}': it must be {Earlier} or {Later}.");

    private static string Other(string version) => version == Later ? Earlier : Later;

    private static string[] Operations(string? first, bool alternates, string earlier, string later)
    {
        string[] both = first == Later ? [later, earlier] : [earlier, later];
        return alternates ? both : both[..1];
    }
}
