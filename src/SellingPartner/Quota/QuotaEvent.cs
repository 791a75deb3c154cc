using System.Globalization;

namespace SellingPartner.Quota;

/// <summary>One event of a quota, as text for the store.</summary>
/// <param name="Text">A letter for the kind, and its values.</param>
/// <param name="EndsPermit">Whether the event ends a permit, so that it is still worth reporting after the store was away.</param>
internal readonly record struct QuotaEvent(string Text, bool EndsPermit)
{
    /// <summary>The request of a permit was answered.</summary>
    public static QuotaEvent Done(long permit) => new("d" + Number(permit), EndsPermit: true);

    /// <summary>A permit was not used.</summary>
    public static QuotaEvent GivenBack(long permit) => new("b" + Number(permit), EndsPermit: true);

    /// <summary>The service counted a request in.</summary>
    /// <param name="rate">The rate it reported; null for none.</param>
    public static QuotaEvent Admitted(double? rate) => new("a" + rate?.ToString("R", CultureInfo.InvariantCulture), EndsPermit: false);

    /// <summary>The service throttled the request of a permit.</summary>
    /// <param name="permit">The permit; 0 for one that the store does not know.</param>
    /// <param name="wait">How long the service asked to wait.</param>
    public static QuotaEvent Refused(long permit, TimeSpan wait) =>
        new("r" + Number(permit) + ":" + Number(Microseconds(wait)), EndsPermit: false);

    /// <summary>A duration in the unit of the store.</summary>
    public static long Microseconds(TimeSpan span) => span.Ticks / 10;

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
