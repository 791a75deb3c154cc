namespace SellingPartner.Telemetry;

/// <summary>A character of a <see cref="FoldedText"/>.</summary>
/// <param name="Value">The character.</param>
/// <param name="Start">Where what it was made of begins in the text as it came.</param>
/// <param name="End">Where that ends.</param>
internal readonly record struct FoldedCharacter(char Value, int Start, int End);
