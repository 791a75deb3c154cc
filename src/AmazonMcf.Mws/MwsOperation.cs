namespace AmazonMcf.Mws;

/// <summary>One operation: its name, the table of its parameters, the table of its result.</summary>
/// <param name="Name">The value of <c>Action</c>.</param>
/// <param name="Parameters">What requests carry.</param>
/// <param name="Result">What answers carry; null when that is nothing.</param>
internal sealed record MwsOperation(string Name, MwsType<MwsRequest> Parameters, MwsType<MwsAnswer>? Result);
