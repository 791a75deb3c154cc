using AmazonMcf.Service.Book;

namespace AmazonMcf.Service.Previews;

/// <summary>A fee.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Amount">How much.</param>
internal sealed record PreviewFee(string Name, MoneyAmount Amount);
