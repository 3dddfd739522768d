import type { FigureId } from './figure-catalogue.ts';
import type { Definition, ProcessId } from './words.ts';

export const englishFigures: Readonly<Record<FigureId, Definition>> = {
  consultations: {
    label: 'Consultations',
    about:
      'Conversations, incoming and outgoing, that a person answered. One record each however often transferred; dated by their beginning. Missed calls do not count.',
  },
  incoming: { label: 'Incoming calls', about: 'All calls of clients to the line, answered and missed.' },
  answeredIncoming: {
    label: 'Answered incoming',
    about: 'Incoming calls that a person answered, not a machine.',
  },
  answeredShare: {
    label: 'Answer rate',
    about: 'Answered incoming calls over all incoming. Outgoing ones do not count.',
  },
  missed: { label: 'Missed', about: 'Incoming calls that nobody answered, at any time.' },
  missedInSlots: {
    label: 'Missed in working hours',
    about: 'Missed calls that came in a slot of the layout.',
  },
  missedInEmptySlots: {
    label: 'Missed with nobody on duty',
    about:
      'Missed calls in slots where the published schedule seats nobody. Part of those missed in working hours.',
  },
  outgoing: { label: 'Outgoing calls', about: 'All calls of volunteers to clients, answered or not.' },
  answeredOutgoing: {
    label: 'Answered outgoing',
    about: 'Outgoing calls that the client answered. With answered incoming they make the consultations.',
  },
  outsideShifts: {
    label: 'Consultations outside shifts',
    about:
      'Consultations that began neither in a shift of their volunteer nor near one (15 minutes by default).',
  },
  unknownEmployee: {
    label: 'Volunteer not known',
    about: 'Consultations whose extension belongs to no volunteer. No report of them is expected.',
  },
  transferred: {
    label: 'Transferred',
    about: 'Consultations that two or more people answered. Their volunteer is who talked longest.',
  },
  talkSeconds: { label: 'Time talked', about: 'Sum over all consultations, without waiting.' },
  averagedConsultations: {
    label: 'Consultations averaged',
    about:
      'Consultations of the days that averages are of: those marked as out of the ordinary are left out.',
  },
  averageTalkSeconds: {
    label: 'Average talk',
    about: 'Time talked over the number of consultations; days marked as out of the ordinary are left out.',
  },
  medianTalkSeconds: { label: 'Median talk', about: 'Half of the consultations were shorter, half longer.' },
  averageWaitSeconds: {
    label: 'Average wait',
    about: 'How long clients waited for an answer, over answered incoming calls only.',
  },
  averageScore: {
    label: 'Average score',
    about:
      'Mean of the answers within the scale. Answers out of it do not count. It means nothing without the number of scores.',
  },
  halfWidth: {
    label: 'Precision of the average, ±',
    about: 'Half of the 95 percent confidence interval; from two answers on.',
  },
  scoreAnswers: {
    label: 'Scores',
    about: 'Consultations after which the client gave a score within the scale.',
  },
  responseRate: {
    label: 'Response rate',
    about: 'Consultations with any answer (out of scale too) over all consultations.',
  },
  outOfScale: {
    label: 'Answers out of scale',
    about: 'The client pressed a digit the scale does not have; never averaged.',
  },
  noAnswer: { label: 'Asked, no answer', about: 'The client was asked for a score and gave none.' },
  notReached: {
    label: 'Question not reached',
    about: 'The conversation ended before the client could be asked.',
  },
  scoreUnknown: {
    label: 'Score not known',
    about: 'The telephony did not say. Neither a zero nor a refusal.',
  },
  uncertain: {
    label: 'Scores after a transfer',
    about:
      'Scores within the scale of transferred conversations: it is not certain whom the client meant. They count in the average.',
  },
  reportsExpected: {
    label: 'Reports needed',
    about: 'Consultations of known volunteers: each needs a report.',
  },
  reportsJoined: { label: 'Reports there', about: 'Consultations safely joined to a sent report.' },
  reportsMissing: { label: 'Reports missing', about: 'Reports needed less reports there.' },
  reportsOverdue: {
    label: 'Reports overdue',
    about: 'Missing reports whose time is over (72 hours by default). Part of those missing.',
  },
  reportsSent: {
    label: 'Reports sent',
    about: 'Reports of conversations of this period, joined or not. Drafts do not count.',
  },
  reportsUnsafe: {
    label: 'Reports to be settled',
    about: 'Sent reports that fit several calls: a person has to choose.',
  },
  reportsAlone: { label: 'Reports without a call', about: 'Sent reports for which no call was found.' },
  risk: { label: 'Reports with risk', about: 'Sent reports in which the volunteer marked a risk.' },
  riskNotDiscussed: {
    label: 'Risk not discussed yet',
    about: 'Reports with risk that no supervisor has marked as discussed.',
  },
  toDiscuss: { label: 'To be discussed', about: 'Sent reports whose volunteer asks to discuss them.' },
  discussed: { label: 'Discussed', about: 'Sent reports that a supervisor marked as discussed.' },
  clients: {
    label: 'Different clients',
    about:
      'How many different numbers called in. Numbers are not stored: a keyed hash stands for each. One person with two numbers is two clients.',
  },
  repeatClients: {
    label: 'Called more than once',
    about: 'Clients with two or more incoming calls in this period.',
  },
  callsOfRepeatClients: {
    label: 'Calls of these',
    about: 'All incoming calls, the first too, of those who called more than once.',
  },
  withheld: {
    label: 'Calls with the number withheld',
    about: 'Nobody can say whether they are repeated. Not among different clients.',
  },
  slots: { label: 'Slots', about: 'Slots of published months that begin in this period.' },
  seats: { label: 'Seats', about: 'Volunteers needed in all these slots together.' },
  filled: { label: 'Seats filled', about: 'Shifts of the last published schedule. Drafts do not count.' },
  filledShare: { label: 'Share of seats filled', about: 'Seats filled over seats.' },
  fullSlots: { label: 'Full slots', about: 'Slots with all seats filled.' },
  partialSlots: { label: 'Partial slots', about: 'Slots with some seats filled.' },
  emptySlots: { label: 'Empty slots', about: 'Slots with no seat filled.' },
  shiftsWithConsultations: {
    label: 'Shifts with consultations',
    about: 'Shifts whose volunteer had at least one consultation in them.',
  },
  volunteers: {
    label: 'Volunteers in the schedule',
    about: 'Who had shifts or offered to come in months of this period.',
  },
  fewestShifts: { label: 'Fewest shifts', about: 'Of one volunteer in the period.' },
  mostShifts: { label: 'Most shifts', about: 'Of one volunteer in the period.' },
  averageShifts: { label: 'Shifts per volunteer', about: 'All shifts over volunteers in the schedule.' },
  sumOfSquares: {
    label: 'Sum of squared shifts',
    about: 'Of the same number of shifts: the smaller, the more evenly they are shared.',
  },
  requests: { label: 'Requests', about: 'Requests to give back shifts of this period, whenever made.' },
  replaced: { label: 'Replaced', about: 'Requests after which somebody else took the shift.' },
  leftGap: { label: 'Left empty', about: 'Requests after which the seat was left empty.' },
  declined: { label: 'Declined', about: 'Requests that the administrator declined.' },
  withdrawn: { label: 'Withdrawn', about: 'Requests that the volunteer took back.' },
  openRequests: { label: 'Still open', about: 'Requests not settled yet.' },
  per100Shifts: {
    label: 'Requests per 100 shifts',
    about: 'So that periods of different length can be compared.',
  },
  medianNoticeHours: {
    label: 'Median notice, hours',
    about: 'From the request to the beginning of the shift.',
  },
};

export const englishProcess: Readonly<Record<ProcessId, Definition>> = {
  asked: { label: 'Asked', about: 'Volunteers asked for their availability in this month.' },
  answeredInTime: { label: 'Answered in time', about: 'Of those asked: before the deadline.' },
  answeredLate: { label: 'Answered late', about: 'Of those asked: after the deadline.' },
  unanswered: { label: 'No answer', about: 'Of those asked.' },
  daysFromDraftToPublishing: {
    label: 'Days to publishing',
    about: 'From the first draft of the month to its first publishing.',
  },
  handEdits: { label: 'Hand edits', about: 'Changes by hand before the first publishing, undone ones too.' },
  changesAfterPublishing: {
    label: 'Changes after publishing',
    about: 'Seats that the next published version fills differently, over all versions.',
  },
  changesPer100Shifts: { label: 'Changes per 100 shifts', about: 'Over the shifts of the last version.' },
  tasks: { label: 'Tasks', about: 'Tasks in amoCRM due in this month.' },
  tasksOverdue: {
    label: 'Of them overdue',
    about: 'Ended after they were due, or open after it. Those that ended by themselves do not count.',
  },
};
