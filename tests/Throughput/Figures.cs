using System.Globalization;
using AmazonMcf.Outbound;

namespace AmazonMcf.Throughput;

/// <summary>What one piece of work took, beside what the quota allows at best.</summary>
/// <param name="Work">What was done, how.</param>
/// <param name="Requests">How many requests of one operation it had to make.</param>
/// <param name="Measured">From the start of the work to its last response, including login and connecting.</param>
/// <param name="Refused">How many requests the service refused with 429.</param>
internal sealed record Figures(string Work, int Requests, TimeSpan Measured, int Refused)
{
    /// <summary>The most times the ideal that the work may take.</summary>
    public const double Limit = 1.02;

    /// <summary>Whether the figures must keep the limit; others are there to compare with.</summary>
    public bool IsBound { get; init; } = true;

    /// <summary>The columns of <see cref="ToString"/>.</summary>
    public static string Header => Line("work", "requests", "ideal s", "measured s", "ratio", "429");

    /// <summary>The burst leaves at once, every request after it when the rate allows.</summary>
    private TimeSpan Ideal => TimeSpan.FromSeconds(
        (Requests - OutboundOperations.CreateFulfillmentOrder.Burst) / OutboundOperations.CreateFulfillmentOrder.Rate);

    private double Ratio => Measured / Ideal;

    public bool IsGood => !IsBound || (Refused == 0 && Ratio <= Limit);

    public override string ToString() => Line(
        Work, Text(Requests), Text(Ideal.TotalSeconds, "0.00"), Text(Measured.TotalSeconds, "0.00"), Text(Ratio, "0.0000"), Text(Refused));

    private static string Line(string work, params string[] cells) =>
        work.PadRight(44) + string.Concat(cells.Select(cell => cell.PadLeft(12)));

    private static string Text(IFormattable value, string? format = null) => value.ToString(format, CultureInfo.InvariantCulture);
}
