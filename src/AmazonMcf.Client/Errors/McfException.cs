using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The base class of all exceptions of AmazonMcf. Messages never contain secrets or personal data.</summary>
/// <param name="message">One sentence: what happened, to what, and why. Control characters are escaped.</param>
/// <param name="context">Operation, target, host, attempts and request id.</param>
/// <param name="innerException">The cause.</param>
public abstract class McfException(string message, ErrorContext context, Exception? innerException = null)
    : SellingPartnerException(message, context, innerException);
