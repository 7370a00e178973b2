/** Days before the due day on which a reminder can be set; 0: on the day itself. */
export const reminderDays = [0, 3, 7, 15] as const;
