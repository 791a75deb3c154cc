using System.Globalization;

namespace SellingPartner.Quota;

/// <summary>One event of a quota, as text for the store.</summary>
/// <param name="Text">A letter for the kind, and its values.</param>
/// <param name="EndsTurn">Whether the event ends a turn, so that it is still worth reporting after the store was away.</param>
internal readonly record struct QuotaEvent(string Text, bool EndsTurn)
{
    /// <summary>The request of a turn was answered.</summary>
    public static QuotaEvent Done(long turn) => new("d" + Number(turn), EndsTurn: true);

    /// <summary>A turn was not used.</summary>
    public static QuotaEvent GivenBack(long turn) => new("b" + Number(turn), EndsTurn: true);

    /// <summary>The service counted a request in.</summary>
    /// <param name="rate">The rate it reported; null for none.</param>
    public static QuotaEvent Admitted(double? rate) => new("a" + rate?.ToString("R", CultureInfo.InvariantCulture), EndsTurn: false);

    /// <summary>The service throttled the request of a turn.</summary>
    /// <param name="turn">The turn; 0 for one that the store does not know.</param>
    /// <param name="wait">How long the service asked to wait.</param>
    public static QuotaEvent Refused(long turn, TimeSpan wait) =>
        new("r" + Number(turn) + ":" + Number(Microseconds(wait)), EndsTurn: false);

    /// <summary>A duration in the unit of the store.</summary>
    public static long Microseconds(TimeSpan span) => span.Ticks / 10;

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
