namespace AmazonMcf.Service.Book;

/// <summary>A unit that cannot be returned.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Code">Why not, as a code.</param>
/// <param name="Description">Why not, in words.</param>
internal sealed record RefusedReturn(ReturnRequest Request, string Code, string Description);
