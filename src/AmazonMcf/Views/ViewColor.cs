using System.Management.Automation;
using AmazonMcf.Binding;
using SellingPartner.Errors;

namespace AmazonMcf.Views;

/// <summary>Colors words that need attention, if the host supports colors and the user has not disabled them.</summary>
public static class ViewColor
{
    private static readonly Dictionary<string, string> Colors = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GREEN"] = "Green",
        ["YELLOW"] = "Yellow",
        ["RED"] = "Red",
        ["Rejected"] = "Red",
        ["Unknown"] = "Red",
        ["NotSent"] = "Red",
        ["OutcomeUnknown"] = "Red",
        ["Unfulfillable"] = "Red",
        ["Invalid"] = "Red",
        ["CompletePartialled"] = "Yellow",
        ["CancelledByFulfiller"] = "Yellow",
        ["UNDELIVERABLE"] = "Red",
        ["DELAYED"] = "Yellow",
    };

    /// <summary>Returns a word in its color.</summary>
    /// <param name="word">The word; null for none.</param>
    /// <param name="style">The value of $PSStyle; null, which disables colors, in versions of PowerShell without it.</param>
    /// <returns>The word, colored if it has a color.</returns>
    public static string? Paint(PSObject? word, object? style) =>
        InputObject.Unwrap(word)?.ToString() is not { } text ? null
        : Colors.TryGetValue(text, out var color) ? Wrap(text, color, style)
        : VisibleText.Of(text);

    /// <summary>Returns an error text in red.</summary>
    /// <param name="failure">The error text; null for none.</param>
    /// <param name="style">The value of $PSStyle; null, which disables colors, in versions of PowerShell without it.</param>
    /// <returns>The text; null for none.</returns>
    public static string? PaintFailure(string? failure, object? style) =>
        string.IsNullOrEmpty(failure) ? failure : Wrap(VisibleText.Of(failure!), "Red", style);

    // PowerShell removes the colors again if the output is not a terminal or the user has disabled them.
    private static string Wrap(string text, string color, object? style)
    {
        if (style is null)
        {
            return text;
        }

        var foreground = PSObject.AsPSObject(style).Properties["Foreground"]?.Value;
        return foreground is null
            ? text
            : PSObject.AsPSObject(foreground).Properties[color]?.Value + text + PSObject.AsPSObject(style).Properties["Reset"]?.Value;
    }
}
