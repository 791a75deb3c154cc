namespace AmazonMcf.Parcels;

/// <summary>Compares tracking numbers with the forms of their carriers.</summary>
internal static class TrackingNumber
{
    /// <summary>A number without spaces and hyphens, in capital letters.</summary>
    public static string Plain(string number) =>
        string.Concat(number.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));

    /// <summary>The carrier that follows from the form of a number; null if none does.</summary>
    /// <param name="number">The number, see <see cref="Plain"/>.</param>
    public static Carrier? OwnerOf(string number) =>
        CarrierTable.All.FirstOrDefault(carrier => carrier.Numbers.Any(form => form.IsDistinctive && form.Fits(number)));

    /// <summary>Why a number is hardly one of a carrier; null if it may be.</summary>
    /// <param name="carrier">The carrier.</param>
    /// <param name="number">The number, see <see cref="Plain"/>.</param>
    public static string? Doubt(Carrier carrier, string number)
    {
        if (carrier.Numbers.Any(form => form.Fits(number)))
        {
            return null;
        }

        if (OwnerOf(number) is { } owner && owner.Name != carrier.Name)
        {
            return $"The tracking number '{number}' is one of {owner.Name}, but the carrier is {carrier.Name}.";
        }

        return carrier.Numbers.Any(form => form.Matches(number))
            ? $"The check digit of the tracking number '{number}' is wrong for {carrier.Name}: the number or the carrier is incorrect."
            : null;
    }
}
