using System.Management.Automation;
using AmazonMcf.Binding;
using SellingPartner.Errors;

namespace AmazonMcf.Views;

/// <summary>Colours words that call for attention, where the host has colours and the user wants them.</summary>
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

    /// <summary>A word in its colour.</summary>
    /// <param name="word">The word; null for none.</param>
    /// <param name="style">The variable PSStyle; null where PowerShell has none, and then there is no colour.</param>
    /// <returns>The word, with a colour when it has one.</returns>
    public static string? Paint(PSObject? word, object? style) =>
        InputObject.Unwrap(word)?.ToString() is not { } text ? null
        : Colors.TryGetValue(text, out var color) ? Wrap(text, color, style)
        : VisibleText.Of(text);

    /// <summary>A failure in red.</summary>
    /// <param name="failure">The failure; null for none.</param>
    /// <param name="style">The variable PSStyle; null where PowerShell has none, and then there is no colour.</param>
    /// <returns>The failure; null for none.</returns>
    public static string? PaintFailure(string? failure, object? style) =>
        string.IsNullOrEmpty(failure) ? failure : Wrap(VisibleText.Of(failure!), "Red", style);

    // PowerShell takes the colours out again where the output is no terminal or the user wants none.
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
